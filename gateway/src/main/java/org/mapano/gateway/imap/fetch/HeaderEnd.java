package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.mapano.mapi.io.ByteSource;

/** Finds where the header of a raw message ends without reading the rest. */
public final class HeaderEnd {
  private static final int CHUNK = 4096;

  /** Most bytes of a header from which fields are picked. */
  private static final int MAX_HEADER = 4 * 1024 * 1024;

  private HeaderEnd() {}

  /** Length of the header with the empty line that ends it; all bytes when there is none. */
  public static long find(ByteSource source) throws IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK, source.size())];
    long offset = 0;
    boolean lineStart = true;
    try (InputStream in = source.open()) {
      int count;
      while (chunk.length > 0 && (count = in.read(chunk)) > 0) {
        for (int i = 0; i < count; i++) {
          if (chunk[i] == '\n') {
            if (lineStart) {
              return offset + i + 1;
            }
            lineStart = true;
          } else if (chunk[i] != '\r') {
            lineStart = false;
          }
        }
        offset += count;
      }
    }
    return source.size();
  }

  /** The bytes of a header, cut where they are unreasonably many. */
  public static byte[] read(ByteSource header) throws IOException {
    try (InputStream in = header.open()) {
      return in.readNBytes((int) Math.min(MAX_HEADER, header.size()));
    }
  }
}
