package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A GUID in the 16-byte memory order of MAPI: the first three fields little-endian. Immutable.
 *
 * @param bytes 16 bytes, not copied
 */
public record Guid(byte[] bytes) {
  /** Length in bytes. */
  public static final int LENGTH = 16;

  /** Checks the length. */
  public Guid {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A GUID has 16 bytes, not " + bytes.length);
    }
  }

  /** Parses the usual text form, with or without braces. */
  public static Guid parse(String text) {
    String plain = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    return of(UUID.fromString(plain));
  }

  /** A new random GUID (version 4). */
  public static Guid random() {
    return of(UUID.randomUUID());
  }

  private static Guid of(UUID uuid) {
    long high = uuid.getMostSignificantBits();
    byte[] bytes = new byte[LENGTH];
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) (high >>> 32))
        .putShort((short) (high >>> 16))
        .putShort((short) high)
        .order(ByteOrder.BIG_ENDIAN)
        .putLong(uuid.getLeastSignificantBits());
    return new Guid(bytes);
  }

  /** 32 upper-case hexadecimal digits in memory order, as administrators see store GUIDs. */
  public String toHex() {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Guid that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long high =
        (buffer.getInt() & 0xFFFFFFFFL) << 32
            | (buffer.getShort() & 0xFFFFL) << 16
            | buffer.getShort() & 0xFFFFL;
    return new UUID(high, buffer.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
  }
}
