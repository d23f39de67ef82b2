package org.mapano.mapi.mime.header;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Writes text as RFC 2047 encoded words of at most 75 characters, never splitting a character. */
public final class EncodedWordWriter {
  private static final int MAX_WORD = 75;
  private static final String SAFE = "!*+-/";

  private final String prefix;
  private final boolean quoted;
  private final Charset charset;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int binary;
  private int begin;

  private EncodedWordWriter(Charset charset, boolean quoted) {
    this.charset = charset;
    this.quoted = quoted;
    this.prefix = "=?" + charset.name().toLowerCase(Locale.ROOT) + (quoted ? "?Q?" : "?B?");
  }

  /**
   * Encodes text; the words are to be joined with blanks or folds.
   *
   * @param text any text; line breaks and NUL are encoded like other characters
   * @param wanted charset to use if it can hold the text and is not stateful, else UTF-8 is used
   */
  public static List<String> words(String text, Charset wanted) {
    Charset charset = usable(text, wanted) ? wanted : StandardCharsets.UTF_8;
    return new EncodedWordWriter(charset, prefersQuoted(text, charset)).encode(text);
  }

  private static boolean usable(String text, Charset charset) {
    boolean plain =
        charset.name().startsWith("ISO-8859-") || charset.name().startsWith("windows-12");
    return plain && charset.canEncode() && charset.newEncoder().canEncode(text);
  }

  private static boolean prefersQuoted(String text, Charset charset) {
    int special = 0;
    byte[] bytes = text.getBytes(charset);
    for (byte b : bytes) {
      special += isSafe(b) || b == ' ' ? 0 : 1;
    }
    return special * 3L <= bytes.length;
  }

  private List<String> encode(String text) {
    int room = MAX_WORD - prefix.length() - 2;
    int position = 0;
    while (position < text.length()) {
      int next = text.offsetByCodePoints(position, 1);
      byte[] bytes = text.substring(position, next).getBytes(charset);
      boolean full = quoted ? word.length() + cost(bytes) > room : base64(bytes.length) > room;
      if (full) {
        finish(text, position);
      }
      if (quoted) {
        quote(bytes);
      }
      binary += bytes.length;
      position = next;
    }
    finish(text, position);
    return words;
  }

  private int base64(int more) {
    return (binary + more + 2) / 3 * 4;
  }

  private static int cost(byte[] bytes) {
    int cost = 0;
    for (byte b : bytes) {
      cost += isSafe(b) || b == ' ' ? 1 : 3;
    }
    return cost;
  }

  private void quote(byte[] bytes) {
    for (byte b : bytes) {
      if (isSafe(b)) {
        word.append((char) b);
      } else if (b == ' ') {
        word.append('_');
      } else {
        word.append('=').append(hex(b >> 4)).append(hex(b));
      }
    }
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit & 15, 16));
  }

  private static boolean isSafe(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || SAFE.indexOf(b) >= 0;
  }

  private void finish(String text, int position) {
    if (begin == position) {
      return;
    }
    if (!quoted) {
      byte[] bytes = text.substring(begin, position).getBytes(charset);
      word.append(Base64.getEncoder().encodeToString(bytes));
    }
    words.add(prefix + word + "?=");
    word.setLength(0);
    binary = 0;
    begin = position;
  }
}
