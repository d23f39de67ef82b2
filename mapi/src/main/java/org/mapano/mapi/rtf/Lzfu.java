package org.mapano.mapi.rtf;

import java.nio.charset.StandardCharsets;

/** What compressor and decompressor share: a ring of 4096 bytes that begins with usual RTF. */
final class Lzfu {
  static final int RING = 4096;
  static final int MIN_MATCH = 2;
  static final int MAX_MATCH = 17;

  private static final byte[] PRELOAD =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern"
              + " \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl"
              + "\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private Lzfu() {}

  /** Length of the bytes that both sides know at the beginning. */
  static int preloadLength() {
    return PRELOAD.length;
  }

  /** Writes these bytes to the beginning of an array. */
  static void preload(byte[] into) {
    System.arraycopy(PRELOAD, 0, into, 0, PRELOAD.length);
  }
}
