package org.mapano.mapi.rtf;

/** Writes text in RTF: ASCII as it is, everything else as Unicode escapes. */
final class RtfEscaper {
  private RtfEscaper() {}

  /**
   * Appends text.
   *
   * @param lineEnd what stands for a line end, however it is written
   */
  static void append(StringBuilder rtf, CharSequence text, String lineEnd) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '{', '}' -> rtf.append('\\').append(c);
        case '\t' -> rtf.append("\\tab ");
        case '\n' -> rtf.append(lineEnd);
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            rtf.append(lineEnd);
          }
        }
        case 0 -> {
          // NUL cannot be in RTF.
        }
        default -> {
          if (c < 0x80) {
            rtf.append(c);
          } else {
            rtf.append("\\u").append((int) (short) c).append('?');
          }
        }
      }
    }
  }
}
