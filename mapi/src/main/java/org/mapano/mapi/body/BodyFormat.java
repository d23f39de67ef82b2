package org.mapano.mapi.body;

/** The form in which a body was written, with its number in PR_NATIVE_BODY_INFO. */
public enum BodyFormat {
  /** There is no body. */
  NONE(0),
  PLAIN(1),
  RTF(2),
  HTML(3);

  private final int code;

  BodyFormat(int code) {
    this.code = code;
  }

  /** The number. */
  public int code() {
    return code;
  }
}
