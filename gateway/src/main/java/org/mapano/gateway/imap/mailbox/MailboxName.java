package org.mapano.gateway.imap.mailbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.ModifiedUtf7;

/**
 * A mailbox name as a path.
 *
 * @param levels names from the top; {@code INBOX} in any case at the top is {@code INBOX}
 */
public record MailboxName(List<String> levels) {
  /** The one name that is the same in every case and language. */
  public static final String INBOX = "INBOX";

  /** Between two levels. */
  public static final char DELIMITER = '/';

  private static final int MAX_LEVELS = 64;
  private static final int MAX_LEVEL_LENGTH = 255;

  /**
   * Understands a name from the wire.
   *
   * @throws ImapSyntaxException when it is not modified UTF-7, empty, has an empty level or control
   *     characters, or is too deep or too long
   */
  public static MailboxName parse(byte[] wire) throws ImapSyntaxException {
    String text = ModifiedUtf7.decode(wire);
    List<String> levels = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(DELIMITER, start);
      String level = text.substring(start, end < 0 ? text.length() : end);
      check(level);
      levels.add(levels.isEmpty() && level.equalsIgnoreCase(INBOX) ? INBOX : level);
      if (levels.size() > MAX_LEVELS) {
        throw new ImapSyntaxException("Mailbox name has too many levels");
      }
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    return new MailboxName(List.copyOf(levels));
  }

  private static void check(String level) throws ImapSyntaxException {
    if (level.isBlank()) {
      throw new ImapSyntaxException("Mailbox name is empty or has an empty level");
    }
    if (level.length() > MAX_LEVEL_LENGTH) {
      throw new ImapSyntaxException("Mailbox name is too long");
    }
    for (int i = 0; i < level.length(); i++) {
      char c = level.charAt(i);
      if (c < 0x20 || c == 0x7F || c == 0xFFFD) {
        throw new ImapSyntaxException("Mailbox name has characters that are not allowed");
      }
    }
  }

  /** The same without the slash that a client may put behind a name that gets children. */
  public static byte[] withoutTrailingDelimiter(byte[] wire) {
    int length = wire.length;
    return length > 1 && wire[length - 1] == DELIMITER ? Arrays.copyOf(wire, length - 1) : wire;
  }

  /** True for the inbox itself. */
  public boolean isInbox() {
    return levels.size() == 1 && levels.get(0).equals(INBOX);
  }

  /** The last level. */
  public String leaf() {
    return levels.get(levels.size() - 1);
  }

  /** All levels but the last; null at the top. */
  public MailboxName parent() {
    return levels.size() == 1 ? null : new MailboxName(levels.subList(0, levels.size() - 1));
  }

  /** Whether this lies somewhere below another name. */
  public boolean isBelow(MailboxName other) {
    if (levels.size() <= other.levels.size()) {
      return false;
    }
    for (int i = 0; i < other.levels.size(); i++) {
      if (!levels.get(i).equalsIgnoreCase(other.levels.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The levels with the delimiter between them. */
  @Override
  public String toString() {
    return String.join("/", levels);
  }
}
