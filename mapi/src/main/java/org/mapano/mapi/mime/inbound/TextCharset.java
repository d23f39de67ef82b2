package org.mapano.mapi.mime.inbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mapano.mapi.mime.charset.HtmlDeclaration;
import org.mapano.mapi.mime.charset.MimeCharsets;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.header.ContentType;

/** Decides in which charset a text part is read. */
final class TextCharset {
  private final InboundOptions options;

  TextCharset(InboundOptions options) {
    this.options = options;
  }

  /** The charset of a text/plain part; empty when its label is not known. */
  Optional<Charset> plain(ContentType type, byte[] bytes) {
    String label = type.charset();
    return label == null || label.isBlank() ? Optional.of(unlabelled(bytes)) : of(label, bytes);
  }

  /** The charset of a text/html part; empty when its label is not known and it declares none. */
  Optional<Charset> html(ContentType type, byte[] bytes) {
    String label = type.charset();
    if (label == null || label.isBlank()) {
      return Optional.of(HtmlDeclaration.charset(bytes).orElseGet(() -> unlabelled(bytes)));
    }
    return of(label, bytes).or(() -> HtmlDeclaration.charset(bytes));
  }

  private Optional<Charset> of(String label, byte[] bytes) {
    Optional<Charset> found = MimeCharsets.find(label).or(() -> substitute(label));
    return found.map(
        charset -> charset.equals(StandardCharsets.US_ASCII) ? unlabelled(bytes) : charset);
  }

  private Optional<Charset> substitute(String label) {
    String other = options.charsetSubstitutions().get(label.strip().toLowerCase(Locale.ROOT));
    return other == null ? Optional.empty() : MimeCharsets.find(other);
  }

  private Charset unlabelled(byte[] bytes) {
    return TextDecoding.guess(bytes, options.defaultCharset());
  }
}
