package org.mapano.gateway.imap.codec;

/** Character classes of the grammar (RFC 3501 section 9). */
public final class Chars {
  private Chars() {}

  /** ATOM-CHAR; bytes above 127 are tolerated because clients send raw UTF-8. */
  public static boolean isAtom(int c) {
    return switch (c) {
      case '(', ')', '{', ' ', '%', '*', '"', '\\', ']', 0x7F -> false;
      default -> c > 0x1F;
    };
  }

  /** ASTRING-CHAR. */
  public static boolean isAstring(int c) {
    return c == ']' || isAtom(c);
  }

  /** Character of a tag. */
  public static boolean isTag(int c) {
    return c != '+' && c < 0x80 && isAstring(c);
  }

  /** Character of a LIST pattern. */
  public static boolean isListMailbox(int c) {
    return c == '%' || c == '*' || isAstring(c);
  }

  /** Decimal digit. */
  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
