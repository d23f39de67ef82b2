package org.mapano.ejb.submission;

import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.io.ByteSource;

/**
 * A finished mail that the server sends: an answer, a forwarded mail, a report.
 *
 * @param sender envelope sender; empty for mail that must not be answered by machines
 * @param recipients envelope recipients, 1 to {@value #MAX_RECIPIENTS}, none twice
 * @param content RFC 5322 message with CRLF line ends
 * @param ownerId {@code users.id} of the user who is told when it cannot be sent; 0 for nobody
 * @param options bits of {@link MailOptions}
 */
public record ServerMail(
    String sender, List<String> recipients, ByteSource content, int ownerId, int options) {
  /** Recipients of one mail. */
  public static final int MAX_RECIPIENTS = 10_000;

  static final int MAX_ADDRESS = 1024;

  /**
   * Checks what a caller may have from outside.
   *
   * @throws StoreException INVALID_PARAMETER for an address that could not be part of an envelope
   *     or for no recipient, TOO_BIG for too many
   */
  public ServerMail {
    recipients = recipients.stream().distinct().toList();
    if (recipients.isEmpty()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A mail needs a recipient");
    }
    if (recipients.size() > MAX_RECIPIENTS) {
      throw new StoreException(
          ErrorCode.TOO_BIG, "A mail has more than " + MAX_RECIPIENTS + " recipients");
    }
    if (!sender.isEmpty()) {
      require(sender);
    }
    recipients.forEach(ServerMail::require);
  }

  /** A mail without options. */
  public ServerMail(String sender, List<String> recipients, ByteSource content, int ownerId) {
    this(sender, recipients, content, ownerId, 0);
  }

  private static void require(String address) {
    if (!isSafe(address)) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "This is no address: " + address.replaceAll("\\p{Cc}", "?"));
    }
  }

  /** Whether an address can stand in an envelope without meaning something else there. */
  static boolean isSafe(String address) {
    return !address.isEmpty()
        && address.length() <= MAX_ADDRESS
        && address.indexOf('@') > 0
        && address.indexOf('@') < address.length() - 1
        && address
            .chars()
            .noneMatch(c -> c <= ' ' || c == 0x7F || c >= 0x80 && c < 0xA0 || c == '<' || c == '>');
  }
}
