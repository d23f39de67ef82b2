package org.mapano.gateway.imap.codec;

import java.nio.charset.StandardCharsets;

/** Mailbox names as they travel (RFC 3501 5.1.3). */
public final class ModifiedUtf7 {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

  private ModifiedUtf7() {}

  /** Encodes a name; lone surrogates are kept as code units. */
  public static String encode(String name) {
    StringBuilder encoded = new StringBuilder(name.length() + 16);
    int i = 0;
    while (i < name.length()) {
      char c = name.charAt(i);
      if (isDirect(c)) {
        encoded.append(c == '&' ? "&-" : String.valueOf(c));
        i++;
      } else {
        int end = i + 1;
        while (end < name.length() && !isDirect(name.charAt(end))) {
          end++;
        }
        shift(name, i, end, encoded);
        i = end;
      }
    }
    return encoded.toString();
  }

  private static boolean isDirect(char c) {
    return c >= 0x20 && c <= 0x7E;
  }

  private static void shift(String name, int start, int end, StringBuilder encoded) {
    encoded.append('&');
    int bits = 0;
    int held = 0;
    for (int i = start; i < end; i++) {
      held = held << 16 | name.charAt(i);
      bits += 16;
      while (bits >= 6) {
        bits -= 6;
        encoded.append(ALPHABET.charAt(held >> bits & 0x3F));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      encoded.append(ALPHABET.charAt(held << 6 - bits & 0x3F));
    }
    encoded.append('-');
  }

  /**
   * Decodes a name. Bytes above 127 are taken as UTF-8, which some clients send.
   *
   * @throws ImapSyntaxException for a broken shift sequence
   */
  public static String decode(byte[] name) throws ImapSyntaxException {
    String raw = new String(name, StandardCharsets.UTF_8);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c != '&') {
        plain.append(c);
        i++;
        continue;
      }
      int end = raw.indexOf('-', i);
      if (end < 0) {
        throw new ImapSyntaxException("Mailbox name is not valid modified UTF-7");
      }
      if (end == i + 1) {
        plain.append('&');
      } else {
        unshift(raw, i + 1, end, plain);
      }
      i = end + 1;
    }
    return plain.toString();
  }

  private static void unshift(String raw, int start, int end, StringBuilder plain)
      throws ImapSyntaxException {
    int bits = 0;
    int held = 0;
    for (int i = start; i < end; i++) {
      int value = ALPHABET.indexOf(raw.charAt(i));
      if (value < 0) {
        throw new ImapSyntaxException("Mailbox name is not valid modified UTF-7");
      }
      held = held << 6 | value;
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        plain.append((char) (held >> bits));
        held &= (1 << bits) - 1;
      }
    }
    if (bits >= 6 || held != 0) {
      throw new ImapSyntaxException("Mailbox name is not valid modified UTF-7");
    }
  }
}
