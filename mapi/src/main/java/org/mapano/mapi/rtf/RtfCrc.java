package org.mapano.mapi.rtf;

/** The checksum of compressed RTF: CRC-32 without inversions (MS-OXRTFCP 2.1.3.2). */
final class RtfCrc {
  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ 0xEDB88320;
      }
      TABLE[i] = value;
    }
  }

  private RtfCrc() {}

  static int of(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc = TABLE[(crc ^ bytes[i]) & 0xFF] ^ crc >>> 8;
    }
    return crc;
  }
}
