package org.mapano.mapi.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** PR_RTF_COMPRESSED to RTF and back (MS-OXRTFCP). */
public final class CompressedRtf {
  /** Largest document that is unpacked, in bytes. */
  public static final int MAX_RAW = 64 * 1024 * 1024;

  private static final int HEADER = 16;

  /** Length field does not count itself. */
  private static final int UNCOUNTED = 4;

  private static final int COMPRESSED = 0x75465A4C;
  private static final int UNCOMPRESSED = 0x414C454D;

  private CompressedRtf() {}

  /**
   * The document in a property value.
   *
   * @throws MalformedRtfException when it is damaged or larger than {@link #MAX_RAW}
   */
  public static byte[] decompress(byte[] value) {
    if (value.length < HEADER) {
      throw new MalformedRtfException("Compressed RTF without a header");
    }
    ByteBuffer header = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
    long end = Integer.toUnsignedLong(header.getInt()) + UNCOUNTED;
    long rawSize = Integer.toUnsignedLong(header.getInt());
    int type = header.getInt();
    int crc = header.getInt();
    if (end < HEADER || end > value.length) {
      throw new MalformedRtfException("Compressed RTF is cut");
    }
    if (rawSize > MAX_RAW) {
      throw new MalformedRtfException("RTF of " + rawSize + " bytes");
    }
    return switch (type) {
      case UNCOMPRESSED ->
          Arrays.copyOfRange(value, HEADER, HEADER + (int) Math.min(rawSize, end - HEADER));
      case COMPRESSED -> {
        if (RtfCrc.of(value, HEADER, (int) end) != crc) {
          throw new MalformedRtfException("Compressed RTF has a wrong checksum");
        }
        yield unpack(value, (int) end, (int) rawSize);
      }
      default ->
          throw new MalformedRtfException(
              "Unknown kind of compressed RTF " + Integer.toHexString(type));
    };
  }

  private static byte[] unpack(byte[] value, int end, int rawSize) {
    byte[] ring = new byte[Lzfu.RING];
    Lzfu.preload(ring);
    int write = Lzfu.preloadLength();
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(rawSize, 8 * value.length));
    int at = HEADER;
    int control = 1;
    while (at < end && out.size() < rawSize) {
      if (control == 1) {
        control = value[at++] & 0xFF | 0x100;
        continue;
      }
      if ((control & 1) == 0) {
        ring[write] = value[at];
        out.write(value[at++]);
        write = (write + 1) % Lzfu.RING;
      } else {
        if (at + 1 >= end) {
          throw new MalformedRtfException("Compressed RTF ends inside a reference");
        }
        int reference = (value[at] & 0xFF) << 8 | value[at + 1] & 0xFF;
        at += 2;
        int offset = reference >>> 4;
        if (offset == write) {
          break;
        }
        for (int n = (reference & 0xF) + Lzfu.MIN_MATCH; n > 0; n--) {
          byte copied = ring[offset];
          ring[write] = copied;
          out.write(copied);
          offset = (offset + 1) % Lzfu.RING;
          write = (write + 1) % Lzfu.RING;
        }
      }
      control >>>= 1;
    }
    return out.toByteArray();
  }

  /** The property value of a document, compressed. */
  public static byte[] compress(byte[] rtf) {
    byte[] packed = LzfuCompressor.compress(rtf);
    return withHeader(packed, rtf.length, COMPRESSED, RtfCrc.of(packed, 0, packed.length));
  }

  /** The property value of a document, not compressed. */
  public static byte[] wrap(byte[] rtf) {
    return withHeader(rtf, rtf.length, UNCOMPRESSED, 0);
  }

  private static byte[] withHeader(byte[] data, int rawSize, int type, int crc) {
    return ByteBuffer.allocate(HEADER + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(data.length + HEADER - UNCOUNTED)
        .putInt(rawSize)
        .putInt(type)
        .putInt(crc)
        .put(data)
        .array();
  }
}
