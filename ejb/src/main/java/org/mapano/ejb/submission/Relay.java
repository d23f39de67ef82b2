package org.mapano.ejb.submission;

import java.util.List;
import org.mapano.mapi.io.ByteSource;

/** Hands mail to the machine that carries it on. Used by many threads. */
public interface Relay {
  /** Recipients that are handed over at a time. */
  int MAX_RECIPIENTS = 100;

  /**
   * Hands a mail over. Returns in bounded time, whatever the other side does.
   *
   * @param sender envelope sender, may be empty
   * @param recipients 1 to {@link #MAX_RECIPIENTS} addresses
   * @param options bits of {@link MailOptions}
   * @param id names this mail in reports of the other side
   * @param content the message with CRLF line ends
   * @return one answer for each recipient, in order; {@code accepted()} only when the other side
   *     has taken the whole mail for it
   */
  List<RelayReply> send(
      String sender, List<String> recipients, int options, String id, ByteSource content);
}
