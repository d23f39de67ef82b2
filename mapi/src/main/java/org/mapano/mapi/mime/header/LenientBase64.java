package org.mapano.mapi.mime.header;

import java.util.Arrays;

/** Base64 of short header values; characters outside the alphabet are passed over. */
final class LenientBase64 {
  private LenientBase64() {}

  /** Decodes the characters from one index to another; never fails. */
  static byte[] decode(CharSequence text, int from, int to) {
    byte[] bytes = new byte[(to - from) / 4 * 3 + 3];
    int length = 0;
    int bits = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      int value = value(text.charAt(i));
      if (value >= 0) {
        bits = bits << 6 | value;
        count++;
        if ((count & 3) == 0) {
          bytes[length++] = (byte) (bits >> 16);
          bytes[length++] = (byte) (bits >> 8);
          bytes[length++] = (byte) bits;
        }
      } else if (text.charAt(i) == '=') {
        length = rest(bytes, length, bits, count);
        count = 0;
      }
    }
    return Arrays.copyOf(bytes, rest(bytes, length, bits, count));
  }

  private static int rest(byte[] bytes, int length, int bits, int count) {
    int left = count & 3;
    if (left < 2) {
      return length;
    }
    int aligned = bits << 6 * (4 - left);
    bytes[length] = (byte) (aligned >> 16);
    if (left == 3) {
      bytes[length + 1] = (byte) (aligned >> 8);
    }
    return length + left - 1;
  }

  private static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
