package org.mapano.mapi.mime.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Decodes base64 (RFC 2045 6.8) without ever failing: characters outside the alphabet are passed
 * over, missing padding is forgiven, and padding in the middle begins anew.
 */
public final class Base64Decoder extends InputStream {
  private static final byte OTHER = -1;
  private static final byte PADDING = -2;
  private static final byte[] VALUES = new byte[256];
  private static final int BUFFER = 8 * 1024;

  static {
    Arrays.fill(VALUES, OTHER);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
    VALUES['='] = PADDING;
  }

  private final InputStream in;
  private final byte[] encoded = new byte[BUFFER];
  private final byte[] decoded = new byte[BUFFER];
  private int position;
  private int limit;
  private int bits;
  private int count;
  private boolean ended;

  /** Decodes what a stream holds. */
  public Base64Decoder(InputStream in) {
    this.in = in;
  }

  /** Decodes short text, one character for each byte. */
  public static byte[] decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = new Base64Decoder(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? decoded[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int copied = Math.min(length, limit - position);
    System.arraycopy(decoded, position, target, offset, copied);
    position += copied;
    return copied;
  }

  private boolean fill() throws IOException {
    while (position == limit && !ended) {
      position = 0;
      limit = 0;
      int length = in.read(encoded);
      if (length < 0) {
        ended = true;
        finish();
      } else {
        decode(length);
      }
    }
    return position < limit;
  }

  private void decode(int length) {
    for (int i = 0; i < length; i++) {
      byte value = VALUES[encoded[i] & 0xFF];
      if (value >= 0) {
        bits = bits << 6 | value;
        if (++count == 4) {
          put(3);
        }
      } else if (value == PADDING) {
        finish();
      }
    }
  }

  /** Writes what an incomplete group holds. */
  private void finish() {
    bits <<= 6 * (4 - count);
    put(count == 0 ? 0 : count - 1);
  }

  private void put(int bytes) {
    for (int i = 0; i < bytes; i++) {
      decoded[limit++] = (byte) (bits >> 16 - 8 * i);
    }
    bits = 0;
    count = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
