package org.mapano.mapi.mime.inbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mapano.mapi.body.HtmlToText;
import org.mapano.mapi.body.SafeHtml;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Gathers the plain and the HTML body of one message. */
final class BodyCollector {
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder joinedHtml = new StringBuilder();
  private boolean hasPlain;
  private Charset plainCharset;
  private byte[] html;
  private Charset htmlCharset;

  boolean isEmpty() {
    return !hasPlain && html == null;
  }

  boolean hasPlain() {
    return hasPlain;
  }

  boolean hasHtml() {
    return html != null;
  }

  int plainLength() {
    return plain.length();
  }

  int htmlLength() {
    return html == null ? 0 : html.length + joinedHtml.length();
  }

  void plain(byte[] bytes, Charset charset) {
    if (hasPlain && !plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n') {
      plain.append("\r\n");
    }
    plain.append(TextDecoding.withoutNul(new String(bytes, charset)));
    plainCharset = !hasPlain || charset.equals(plainCharset) ? charset : StandardCharsets.UTF_8;
    hasPlain = true;
  }

  void html(byte[] bytes, Charset charset) {
    if (html == null) {
      html = bytes;
      htmlCharset = charset;
    } else {
      joinedHtml.append("\r\n").append(TextDecoding.withoutNul(new String(bytes, charset)));
    }
  }

  /** The HTML text, empty when there is none. */
  String htmlText() {
    return html == null ? "" : TextDecoding.withoutNul(new String(html, htmlCharset)) + joinedHtml;
  }

  void finish(PropMap properties, boolean withFilteredCopy) {
    if (html != null) {
      finishHtml(properties);
      if (withFilteredCopy) {
        SafeHtml.keep(properties);
      }
    } else if (hasPlain) {
      properties.put(Tags.PR_BODY, plainText());
      properties.put(
          Tags.PR_INTERNET_CPID, CodePages.codePage(plainCharset).orElse(CodePages.UTF_8));
    }
  }

  private void finishHtml(PropMap properties) {
    String text = htmlText();
    Optional<Integer> codePage = asciiCompatible(htmlCharset);
    boolean keepBytes = codePage.isPresent() && joinedHtml.isEmpty() && !hasNul(html);
    properties.put(Tags.PR_HTML, keepBytes ? html : text.getBytes(StandardCharsets.UTF_8));
    properties.put(Tags.PR_INTERNET_CPID, keepBytes ? codePage.get() : CodePages.UTF_8);
    properties.put(Tags.PR_BODY, hasPlain ? plainText() : HtmlToText.convert(text));
  }

  private String plainText() {
    return LineEnds.crlf(plain.toString());
  }

  private static Optional<Integer> asciiCompatible(Charset charset) {
    return charset.name().startsWith("UTF-16") ? Optional.empty() : CodePages.codePage(charset);
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
