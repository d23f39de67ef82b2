package org.mapano.gateway.relay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.ejb.submission.RelayReply;

/** Reads answers of relays (RFC 5321 4.2, RFC 2034). */
final class Replies {
  private static final Pattern STATUS = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s|$)");
  private static final int PREFIX = 4;

  private Replies() {}

  /**
   * An answer.
   *
   * @param code its first three digits
   * @param lines the answer with all its lines, may be null
   */
  static RelayReply of(int code, String lines) {
    StringBuilder text = new StringBuilder();
    String status = "";
    for (String line : lines == null ? new String[0] : lines.split("\r?\n")) {
      String rest = line.length() > PREFIX ? line.substring(PREFIX) : "";
      Matcher enhanced = STATUS.matcher(rest);
      if (enhanced.lookingAt()) {
        status = enhanced.group(1);
        rest = rest.substring(enhanced.end());
      }
      text.append(rest).append(' ');
    }
    return new RelayReply(code, status, text.toString());
  }

  /** Stands for an answer that never came. */
  static RelayReply none(String why) {
    return new RelayReply(0, "4.4.2", why);
  }
}
