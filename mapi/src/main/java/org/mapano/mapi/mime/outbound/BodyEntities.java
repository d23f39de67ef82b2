package org.mapano.mapi.mime.outbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mapano.mapi.body.BodyFormat;
import org.mapano.mapi.body.BodySync;
import org.mapano.mapi.body.HtmlBody;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** The text parts of a message and the charset they are written in. */
final class BodyEntities {
  private final BodySync body;
  private final Charset charset;
  private final Charset upgrade;

  BodyEntities(PropMap properties, OutboundOptions options) {
    this.body = BodySync.of(properties);
    this.upgrade = options.charsetUpgrade();
    this.charset = charset(properties);
  }

  private static Charset charset(PropMap properties) {
    String messageClass =
        properties.string(Tags.PR_MESSAGE_CLASS, "IPM.Note").toUpperCase(Locale.ROOT);
    if (!messageClass.startsWith("IPM.NOTE") && !messageClass.startsWith("REPORT")) {
      return StandardCharsets.UTF_8;
    }
    return CodePages.charset(properties.integer(Tags.PR_INTERNET_CPID, CodePages.UTF_8))
        .filter(found -> found.canEncode() && !found.name().startsWith("UTF-16"))
        .orElse(StandardCharsets.UTF_8);
  }

  /** The charset for header texts. */
  Charset headerCharset() {
    return charset.equals(StandardCharsets.US_ASCII) ? upgrade : charset;
  }

  /** True when there is an HTML body that tells more than the plain one. */
  boolean hasHtml() {
    BodyFormat format = body.nativeFormat();
    return format == BodyFormat.HTML || format == BodyFormat.RTF;
  }

  /** The plain body, possibly empty. */
  OutEntity plain() {
    String text = TextDecoding.withoutNul(body.text().orElse(""));
    Charset used = usable(text);
    return Entities.text("plain", text.getBytes(used), used);
  }

  private Charset usable(String text) {
    if (TextDecoding.isAscii(text)) {
      return charset;
    }
    Charset wanted = headerCharset();
    return wanted.newEncoder().canEncode(text) ? wanted : StandardCharsets.UTF_8;
  }

  /** The HTML body; empty when it cannot be made. */
  Optional<OutEntity> html() {
    return body.html().map(this::html);
  }

  private OutEntity html(HtmlBody html) {
    Charset stored = CodePages.charset(html.codePage()).orElse(StandardCharsets.UTF_8);
    if (stored.name().startsWith("UTF-16") || charset.equals(StandardCharsets.UTF_8)) {
      byte[] bytes =
          stored.equals(StandardCharsets.UTF_8)
              ? html.bytes()
              : html.text().getBytes(StandardCharsets.UTF_8);
      return Entities.text("html", bytes, StandardCharsets.UTF_8);
    }
    boolean lies = stored.equals(StandardCharsets.US_ASCII) && !TextDecoding.isAscii(html.bytes());
    return Entities.text("html", html.bytes(), lies ? upgrade : stored);
  }
}
