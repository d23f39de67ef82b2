package org.mapano.mapi.body;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mapano.mapi.mime.charset.CodePages;

/**
 * HTML as MAPI stores it: bytes (PR_HTML) and the code page they are in (PR_INTERNET_CPID).
 *
 * @param bytes the document, not copied
 * @param codePage Windows code page number
 */
public record HtmlBody(byte[] bytes, int codePage) {
  /** HTML in UTF-8. */
  public static HtmlBody utf8(String html) {
    return new HtmlBody(html.getBytes(StandardCharsets.UTF_8), CodePages.UTF_8);
  }

  /**
   * HTML in a code page; characters that it lacks are written as character references. An unknown
   * code page gives UTF-8.
   */
  public static HtmlBody encode(String html, int codePage) {
    Charset charset = CodePages.charset(codePage).orElse(StandardCharsets.UTF_8);
    if (charset.equals(StandardCharsets.UTF_8) || !charset.canEncode()) {
      return utf8(html);
    }
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(html)) {
      return new HtmlBody(html.getBytes(charset), codePage);
    }
    StringBuilder escaped = new StringBuilder(html.length() + 64);
    html.codePoints()
        .forEach(c -> {
          String character = Character.toString(c);
          if (c < 0x80 || encoder.canEncode(character)) {
            escaped.append(character);
          } else {
            escaped.append("&#").append(c).append(';');
          }
        });
    return new HtmlBody(escaped.toString().getBytes(charset), codePage);
  }

  /** The document as text, by its code page or, where that is unknown, by what it says itself. */
  public String text() {
    return HtmlCharset.decode(bytes, codePage);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HtmlBody that
        && codePage == that.codePage
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * codePage + Arrays.hashCode(bytes);
  }
}
