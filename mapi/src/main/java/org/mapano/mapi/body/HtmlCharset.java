package org.mapano.mapi.body;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.mime.charset.HtmlDeclaration;
import org.mapano.mapi.mime.charset.TextDecoding;

/**
 * Finds the charset of HTML bytes: mark, code page, declaration, and at last the bytes themselves.
 */
final class HtmlCharset {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private HtmlCharset() {}

  static String decode(byte[] bytes, int codePage) {
    int mark = markLength(bytes);
    Charset charset =
        mark > 0
            ? markCharset(bytes)
            : CodePages.charset(codePage).or(() -> HtmlDeclaration.charset(bytes)).orElse(null);
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
}
