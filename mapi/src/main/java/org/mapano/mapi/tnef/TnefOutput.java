package org.mapano.mapi.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Little-endian numbers and padded values, collected in memory. */
final class TnefOutput {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TnefOutput u8(int value) {
    out.write(value);
    return this;
  }

  TnefOutput u16(int value) {
    return u8(value).u8(value >>> 8);
  }

  TnefOutput i32(int value) {
    return u16(value).u16(value >>> 16);
  }

  TnefOutput i64(long value) {
    return i32((int) value).i32((int) (value >>> 32));
  }

  TnefOutput bytes(byte[] value) {
    out.writeBytes(value);
    return this;
  }

  /** A length, the bytes, and zeros up to a multiple of four. */
  TnefOutput counted(byte[] value) {
    return i32(value.length).bytes(value).bytes(new byte[(4 - value.length % 4) % 4]);
  }

  /** Text in UTF-16 with its NUL, counted. */
  TnefOutput wide(String text) {
    return counted((text + '\0').getBytes(StandardCharsets.UTF_16LE));
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
