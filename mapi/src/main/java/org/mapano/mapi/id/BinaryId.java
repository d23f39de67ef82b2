package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An identifier that is its bytes: equal when the bytes are equal, ordered bytewise (unsigned, a
 * prefix first). Immutable.
 */
public abstract sealed class BinaryId implements Comparable<BinaryId>
    permits ChangeKey, EntryId, InstanceKey, SingleInstanceId, SourceKey {
  private final byte[] bytes;

  /** Takes over an array that nobody else holds. */
  BinaryId(byte[] owned) {
    this.bytes = owned;
  }

  /** A copy of the bytes. */
  public final byte[] toBytes() {
    return bytes.clone();
  }

  /** Number of bytes. */
  public final int length() {
    return bytes.length;
  }

  /** Upper-case hexadecimal digits, two for each byte. */
  public final String toHex() {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  /** A little-endian view; only for reading. */
  final ByteBuffer view() {
    return view(bytes);
  }

  static ByteBuffer view(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The GUID at an offset. */
  final Guid guidAt(int offset) {
    return new Guid(Arrays.copyOfRange(bytes, offset, offset + Guid.LENGTH));
  }

  @Override
  public final int compareTo(BinaryId other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof BinaryId that
        && getClass() == that.getClass()
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public final String toString() {
    return toHex();
  }
}
