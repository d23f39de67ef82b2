package org.mapano.mapi.body;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.mime.charset.MimeCharsets;
import org.mapano.mapi.mime.charset.TextDecoding;

/**
 * Finds the charset of HTML bytes: mark, code page, declaration, and at last the bytes themselves.
 */
final class HtmlCharset {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int DECLARED_WITHIN = 2048;
  private static final String DECLARATION = "charset";

  private HtmlCharset() {}

  static String decode(byte[] bytes, int codePage) {
    int mark = markLength(bytes);
    Charset charset =
        mark > 0
            ? markCharset(bytes)
            : CodePages.charset(codePage).or(() -> declared(bytes)).orElse(null);
    if (charset == null || charset.equals(StandardCharsets.US_ASCII)) {
      charset = TextDecoding.isUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN;
    }
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  private static int markLength(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  private static Charset markCharset(byte[] bytes) {
    return switch (bytes[0] & 0xFF) {
      case 0xFF -> StandardCharsets.UTF_16LE;
      case 0xFE -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int meta = head.indexOf("<meta");
    int found = meta < 0 ? -1 : head.indexOf(DECLARATION, meta);
    if (found < 0) {
      return Optional.empty();
    }
    int from = found + DECLARATION.length();
    while (from < head.length() && " =\"'".indexOf(head.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < head.length() && " \"'>;/".indexOf(head.charAt(to)) < 0) {
      to++;
    }
    // What is written in ASCII letters up to here cannot be in a charset of two-byte units.
    return MimeCharsets.find(head.substring(from, to))
        .filter(charset -> !charset.name().startsWith("UTF-16"));
  }
}
