package org.mapano.ejb.submission;

/**
 * An answer of the relay about a recipient.
 *
 * @param code three digits of the answer (RFC 5321 4.2), 0 when there was none
 * @param status enhanced status code (RFC 3463), empty when there was none
 * @param text the answer's text, at most 1000 characters
 */
public record RelayReply(int code, String status, String text) {
  /** Nothing was said yet. */
  public static final RelayReply NONE = new RelayReply(0, "", "");

  private static final int MAX_TEXT = 1000;
  private static final int MAX_STATUS = 16;
  private static final int FIRST_PERMANENT = 500;
  private static final int FIRST_BAD = 400;
  private static final int CLASS = 100;

  /** Cuts texts that are too long and makes one line of them. */
  public RelayReply {
    text = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    status = status.length() > MAX_STATUS ? "" : status;
  }

  /** Whether the relay took the recipient. */
  public boolean accepted() {
    return code / CLASS == 2;
  }

  /** Whether asking again is useless. */
  public boolean permanent() {
    return code >= FIRST_PERMANENT || code > 0 && code < FIRST_BAD && !accepted();
  }

  /** The status, made of the code when the relay gave none. */
  public String statusOrDefault() {
    if (!status.isEmpty()) {
      return status;
    }
    return accepted() ? "2.0.0" : permanent() ? "5.0.0" : "4.0.0";
  }
}
