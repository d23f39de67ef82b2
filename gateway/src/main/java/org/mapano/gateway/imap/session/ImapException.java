package org.mapano.gateway.imap.session;

/** A command that fails with a tagged NO or BAD. */
public class ImapException extends Exception {
  private final Status status;
  private final String code;

  private ImapException(Status status, String code, String text) {
    super(text, null, false, false);
    this.status = status;
    this.code = code;
  }

  /**
   * The command cannot be done.
   *
   * @param code response code of RFC 3501 or 5530 without brackets, or null
   */
  public static ImapException no(String code, String text) {
    return new ImapException(Status.NO, code, text);
  }

  /** The command is not understood. */
  public static ImapException bad(String text) {
    return new ImapException(Status.BAD, null, text);
  }

  /** The outcome. */
  public Status status() {
    return status;
  }

  /** Response code, or null. */
  public String code() {
    return code;
  }
}
