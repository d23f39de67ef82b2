package org.mapano.mapi.rtf;

/** What an RTF body is underneath. */
public enum RtfKind {
  /** HTML carried inside RTF ({@code \fromhtml1}). */
  HTML,
  /** Plain text carried inside RTF ({@code \fromtext}). */
  TEXT,
  /** Genuine rich text. */
  NATIVE;

  /** How many tokens at the beginning are looked at. */
  private static final int LOOK_AHEAD = 32;

  /** Finds the mark near the beginning of a document (MS-OXRTFEX 2.1.2 and 2.1.3). */
  public static RtfKind of(byte[] rtf) {
    RtfTokenizer tokens = new RtfTokenizer(rtf);
    for (int i = 0; i < LOOK_AHEAD; i++) {
      RtfTokenizer.Kind kind = tokens.next();
      if (kind == RtfTokenizer.Kind.WORD) {
        if (tokens.word().equals("fromtext")) {
          return TEXT;
        }
        if (tokens.word().equals("fromhtml")) {
          return tokens.isOn() ? HTML : NATIVE;
        }
        if (tokens.word().equals("fonttbl")) {
          return NATIVE;
        }
      } else if (kind == RtfTokenizer.Kind.END) {
        return NATIVE;
      }
    }
    return NATIVE;
  }
}
