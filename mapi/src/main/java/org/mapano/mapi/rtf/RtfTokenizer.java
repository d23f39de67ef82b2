package org.mapano.mapi.rtf;

/**
 * Splits RTF into tokens (RTF 1.9.1, "RTF syntax"). Never fails: what is no RTF comes out as text.
 */
final class RtfTokenizer {
  /** Kind of a token. */
  enum Kind {
    GROUP_START,
    GROUP_END,
    /** A control word: {@link #word()} and perhaps {@link #parameter()}. */
    WORD,
    /** A control symbol: {@link #value()} is the character. */
    SYMBOL,
    /** A byte written as two hexadecimal digits: {@link #value()}. */
    HEX,
    /** A byte of text: {@link #value()}. */
    TEXT,
    END
  }

  private static final int MAX_WORD = 32;
  private static final int MAX_DIGITS = 10;

  private final byte[] rtf;
  private int at;
  private String word = "";
  private int value;
  private int parameter;
  private boolean hasParameter;

  RtfTokenizer(byte[] rtf) {
    this.rtf = rtf;
  }

  Kind next() {
    while (at < rtf.length) {
      int c = rtf[at++] & 0xFF;
      switch (c) {
        case '{':
          return Kind.GROUP_START;
        case '}':
          return Kind.GROUP_END;
        case '\\':
          return control();
        case '\r', '\n', 0:
          break;
        default:
          value = c;
          return Kind.TEXT;
      }
    }
    return Kind.END;
  }

  private Kind control() {
    if (at == rtf.length) {
      return Kind.END;
    }
    int c = rtf[at] & 0xFF;
    if (isLetter(c)) {
      return controlWord();
    }
    at++;
    if (c == '\'') {
      return hex();
    }
    value = c;
    return Kind.SYMBOL;
  }

  private Kind hex() {
    int high = digit(at);
    int low = digit(at + 1);
    if (high < 0 || low < 0) {
      value = '\'';
      return Kind.SYMBOL;
    }
    at += 2;
    value = high << 4 | low;
    return Kind.HEX;
  }

  private int digit(int index) {
    return index < rtf.length ? Character.digit(rtf[index], 16) : -1;
  }

  private Kind controlWord() {
    int start = at;
    while (at < rtf.length && isLetter(rtf[at])) {
      at++;
    }
    // An endless word is no known word: its first letters are enough to say so.
    word = ascii(start, Math.min(at, start + MAX_WORD));
    readParameter();
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    if (word.equals("bin")) {
      at = (int) Math.min((long) at + Math.max(0, parameter), rtf.length);
    }
    return Kind.WORD;
  }

  private void readParameter() {
    int sign = at < rtf.length && rtf[at] == '-' ? -1 : 1;
    int digits = sign < 0 ? at + 1 : at;
    int end = digits;
    long number = 0;
    while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9') {
      if (end - digits < MAX_DIGITS) {
        number = number * 10 + rtf[end] - '0';
      }
      end++;
    }
    hasParameter = end > digits;
    parameter = hasParameter ? sign * (int) Math.min(number, Integer.MAX_VALUE) : 0;
    at = hasParameter ? end : at;
  }

  private String ascii(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      text.append((char) rtf[i]);
    }
    return text.toString();
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Name of the last control word. */
  String word() {
    return word;
  }

  /** Byte or character of the last token. */
  int value() {
    return value;
  }

  /** Parameter of the last control word, 0 when it had none. */
  int parameter() {
    return parameter;
  }

  /** Parameter of the last control word, or a default. */
  int parameter(int absent) {
    return hasParameter ? parameter : absent;
  }

  /** False for a control word with parameter 0, which switches a format off. */
  boolean isOn() {
    return !hasParameter || parameter != 0;
  }
}
