package org.mapano.gateway.imap.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Picks fields out of a raw header, byte for byte. */
final class HeaderFilter {
  private HeaderFilter() {}

  /**
   * The fields with certain names, or all others, and an empty line.
   *
   * @param header raw header, with or without its final empty line
   */
  static byte[] pick(byte[] header, List<String> names, boolean others) {
    Set<String> wanted = new HashSet<>();
    names.forEach(name -> wanted.add(name.toLowerCase(Locale.ROOT)));
    ByteArrayOutputStream picked = new ByteArrayOutputStream();
    int start = 0;
    boolean taking = false;
    while (start < header.length) {
      int end = lineEnd(header, start);
      if (isEmpty(header, start)) {
        break;
      }
      if (header[start] != ' ' && header[start] != '\t') {
        taking = wanted.contains(name(header, start, end)) != others;
      }
      if (taking) {
        picked.write(header, start, end - start);
      }
      start = end;
    }
    picked.write('\r');
    picked.write('\n');
    return picked.toByteArray();
  }

  private static boolean isEmpty(byte[] header, int start) {
    return header[start] == '\n'
        || header[start] == '\r' && start + 1 < header.length && header[start + 1] == '\n';
  }

  private static int lineEnd(byte[] header, int start) {
    int end = start;
    while (end < header.length && header[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, header.length);
  }

  private static String name(byte[] header, int start, int end) {
    int colon = start;
    while (colon < end && header[colon] != ':') {
      colon++;
    }
    int last = colon;
    while (last > start && header[last - 1] <= ' ' && header[last - 1] >= 0) {
      last--;
    }
    return new String(header, start, last - start, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }
}
