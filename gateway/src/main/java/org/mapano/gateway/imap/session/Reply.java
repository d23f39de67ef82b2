package org.mapano.gateway.imap.session;

/**
 * The tagged end of a command that was understood.
 *
 * @param status outcome
 * @param code response code without brackets, or null
 * @param text words for people
 */
public record Reply(Status status, String code, String text) {
  /** Done. */
  public static Reply ok(String text) {
    return new Reply(Status.OK, null, text);
  }

  /** Done, with a response code. */
  public static Reply ok(String code, String text) {
    return new Reply(Status.OK, code, text);
  }

  /** Not or only partly done. */
  public static Reply no(String code, String text) {
    return new Reply(Status.NO, code, text);
  }
}
