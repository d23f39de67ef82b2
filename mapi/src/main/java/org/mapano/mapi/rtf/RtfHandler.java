package org.mapano.mapi.rtf;

/** Receives what a document says, in order; see {@link RtfReader}. */
interface RtfHandler {
  /** Visible text, already decoded. */
  void text(String text);

  /** A character that RTF writes as a control: a paragraph end, a dash, a quotation mark. */
  void special(RtfSpecial special);

  /** Any other control word that is not the reader's own business. */
  default void word(String name, int parameter, boolean on) {}

  /** A group begins; formats set in it end with it. */
  default void groupStart() {}

  /** A group ends. */
  default void groupEnd() {}

  /**
   * An optional destination begins, right after {@link #groupStart()}.
   *
   * @return true when its text is wanted
   */
  default boolean destination(String name, int parameter) {
    return false;
  }
}
