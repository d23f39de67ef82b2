package org.mapano.mapi.mime.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.mapano.mapi.mime.charset.MimeCharsets;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.codec.Base64Decoder;

/**
 * Decodes RFC 2047 encoded words. Tolerant: words inside quoted text, blanks inside a word and
 * characters split over adjacent words of one charset are understood; what cannot be decoded stays
 * as it is. Linear in the length of the text.
 */
public final class EncodedWords {
  private final String raw;
  private final Charset fallback;
  private final StringBuilder out;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Charset pendingCharset;

  private EncodedWords(String raw, Charset fallback) {
    this.raw = raw;
    this.fallback = fallback;
    this.out = new StringBuilder(raw.length());
  }

  /**
   * Decodes unfolded header text.
   *
   * @param raw one character for each byte
   * @param fallback charset of bare 8-bit bytes that are not UTF-8; US-ASCII when none is set
   * @return text without NUL characters and line breaks
   */
  public static String decode(String raw, Charset fallback) {
    if (raw.indexOf("=?") < 0) {
      return TextDecoding.header(raw, fallback);
    }
    return clean(new EncodedWords(raw, fallback).run());
  }

  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == '\r' || c == '\n') {
        return text.replace("\0", "").replace("\r\n", " ").replace('\r', ' ').replace('\n', ' ');
      }
    }
    return text;
  }

  private String run() {
    int literal = 0;
    int start = raw.indexOf("=?");
    while (start >= 0) {
      int charsetEnd = raw.indexOf('?', start + 2);
      int textStart = charsetEnd + 3;
      if (charsetEnd < 0 || textStart > raw.length()) {
        break;
      }
      if (raw.charAt(charsetEnd + 2) != '?') {
        start = raw.indexOf("=?", start + 2);
        continue;
      }
      int textEnd = raw.indexOf("?=", textStart);
      if (textEnd < 0) {
        break;
      }
      byte[] bytes = content(raw.charAt(charsetEnd + 1), textStart, textEnd);
      Charset charset = charset(start + 2, charsetEnd);
      if (bytes != null && charset != null) {
        literal(literal, start);
        append(charset, bytes);
        literal = textEnd + 2;
      }
      start = raw.indexOf("=?", textEnd + 2);
    }
    literal(literal, raw.length());
    return out.toString();
  }

  private void literal(int from, int to) {
    if (pendingCharset != null && to < raw.length() && raw.substring(from, to).isBlank()) {
      return;
    }
    flush();
    out.append(TextDecoding.header(raw.substring(from, to), fallback));
  }

  private void append(Charset charset, byte[] bytes) {
    if (pendingCharset != null && !pendingCharset.equals(charset)) {
      flush();
    }
    pendingCharset = charset;
    pending.writeBytes(bytes);
  }

  private void flush() {
    if (pendingCharset != null) {
      out.append(pending.toString(pendingCharset));
      pending.reset();
      pendingCharset = null;
    }
  }

  private Charset charset(int from, int to) {
    int language = raw.indexOf('*', from);
    int end = language > from && language < to ? language : to;
    return MimeCharsets.find(raw.substring(from, end)).orElse(null);
  }

  private byte[] content(char encoding, int from, int to) {
    return switch (encoding) {
      case 'q', 'Q' -> quoted(from, to);
      case 'b', 'B' -> Base64Decoder.decode(raw.substring(from, to));
      default -> null;
    };
  }

  private byte[] quoted(int from, int to) {
    byte[] bytes = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (c == '=' && i + 2 < to && hex(i + 1) >= 0 && hex(i + 2) >= 0) {
        bytes[length++] = (byte) (hex(i + 1) << 4 | hex(i + 2));
        i += 2;
      } else {
        bytes[length++] = (byte) (c == '_' ? ' ' : c);
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  private int hex(int index) {
    return Character.digit(raw.charAt(index), 16);
  }
}
