package org.mapano.mapi.mime.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes bytes whose label is missing or known to lie often. */
public final class TextDecoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private TextDecoding() {}

  /**
   * The charset in which bytes labelled US-ASCII (or not at all) are to be read.
   *
   * @param bytes the text
   * @param configured the configured default; US-ASCII stands for "none"
   * @return US-ASCII when there is no 8-bit byte, else UTF-8 when the bytes are that, else the
   *     default, else windows-1252
   */
  public static Charset guess(byte[] bytes, Charset configured) {
    if (isAscii(bytes)) {
      return StandardCharsets.US_ASCII;
    }
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    boolean useless =
        configured.equals(StandardCharsets.US_ASCII) || configured.equals(StandardCharsets.UTF_8);
    return useless ? WESTERN : configured;
  }

  /**
   * Turns raw header text (one character for each byte) into text.
   *
   * @param raw characters 0 to 255
   * @param configured charset of 8-bit bytes that are not UTF-8
   */
  public static String header(String raw, Charset configured) {
    if (isAscii(raw)) {
      return raw;
    }
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, guess(bytes, configured));
  }

  /** True when no byte has the upper bit. */
  public static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** True when all characters are below 128. */
  public static boolean isAscii(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** True when the bytes are well-formed UTF-8. */
  public static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** The text without NUL characters, which the database and the clients cannot carry. */
  public static String withoutNul(String text) {
    return text.indexOf(0) < 0 ? text : text.replace("\0", "");
  }
}
