package org.mapano.mapi.mime.structure;

/** What a line that begins with two dashes is to a multipart. */
enum Delimiter {
  /** Not a boundary of this multipart. */
  NONE,
  /** Begins a part. */
  OPEN,
  /** Ends the multipart. */
  CLOSE;

  /**
   * Compares the line after its first two dashes; blanks at its end are allowed (RFC 2046 5.1.1).
   */
  static Delimiter match(byte[] line, int from, int to, byte[] boundary) {
    int end = from + boundary.length;
    if (end > to) {
      return NONE;
    }
    for (int i = 0; i < boundary.length; i++) {
      if (line[from + i] != boundary[i]) {
        return NONE;
      }
    }
    if (isBlank(line, end, to)) {
      return OPEN;
    }
    boolean closes = end + 2 <= to && line[end] == '-' && line[end + 1] == '-';
    return closes && isBlank(line, end + 2, to) ? CLOSE : NONE;
  }

  private static boolean isBlank(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
