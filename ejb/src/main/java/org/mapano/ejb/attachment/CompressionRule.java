package org.mapano.ejb.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mapano.mapi.io.ByteSource;

/**
 * Decides which data is worth compressing (option {@code attachment_compression}).
 *
 * @param level gzip level 1 to 9; 0 never compresses
 */
record CompressionRule(int level) {
  /** Shorter data fills a block of the file system anyway. */
  private static final int SMALLEST = 4096;

  /** The trailer of gzip tells the length modulo 2^32; longer data stays plain. */
  private static final long LARGEST = 0xFFFFFFFFL;

  private static final int LONGEST_SIGNATURE = 12;

  /** Beginnings of formats that are compressed already. */
  private static final List<byte[]> SIGNATURES =
      Stream.of(
              "PK\3\4",
              "\u00ff\u00d8\u00ff",
              "GIF8",
              "\u0089PNG",
              "Rar!",
              "\u001f\u008b",
              "BZh",
              "7z\u00bc\u00af",
              "\u00fd7zXZ",
              "\u0028\u00b5\u002f\u00fd",
              "ID3",
              "OggS",
              "fLaC",
              "\u001a\u0045\u00df\u00a3")
          .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
          .toList();

  CompressionRule {
    if (level < 0 || level > 9) {
      throw new IllegalArgumentException("attachment_compression must be 0 to 9, not " + level);
    }
  }

  boolean worthwhile(ByteSource data) throws IOException {
    if (level == 0 || data.size() <= SMALLEST || data.size() > LARGEST) {
      return false;
    }
    try (InputStream in = data.open()) {
      return !compressedAlready(in.readNBytes(LONGEST_SIGNATURE));
    }
  }

  private static boolean compressedAlready(byte[] head) {
    return SIGNATURES.stream().anyMatch(signature -> has(head, 0, signature))
        || has(head, 4, "ftyp".getBytes(StandardCharsets.ISO_8859_1))
        || has(head, 8, "WEBP".getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean has(byte[] head, int at, byte[] signature) {
    for (int i = 0; i < signature.length; i++) {
      if (at + i >= head.length || head[at + i] != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
