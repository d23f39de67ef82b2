package org.mapano.mapi.mime.inbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.mapano.mapi.mime.structure.MimeLimits;

/**
 * Settings of the conversion.
 *
 * @param defaultCharset charset of text without label ({@code default_charset})
 * @param insecureHtmlJoin join several HTML bodies as they are ({@code insecure_html_join})
 * @param charsetSubstitutions replacements of unknown labels, keys in lower case ({@code
 *     unknown_charset_substitutions})
 * @param indexedHeaders headers kept as named properties, in lower case ({@code indexed_headers})
 * @param limits limits of parts and headers
 * @param embeddedDepth deepest nesting of embedded messages; deeper ones stay plain attachments
 * @param addresses most addresses taken from one field
 * @param bodyBytes longest text that becomes a body; a longer one is an attachment
 * @param htmlSafetyFilter keep a harmless copy of the HTML body too ({@code html_safety_filter})
 */
public record InboundOptions(
    Charset defaultCharset,
    boolean insecureHtmlJoin,
    Map<String, String> charsetSubstitutions,
    Set<String> indexedHeaders,
    MimeLimits limits,
    int embeddedDepth,
    int addresses,
    int bodyBytes,
    boolean htmlSafetyFilter) {

  /** The settings when nothing is configured. */
  public static final InboundOptions DEFAULT =
      new InboundOptions(
          StandardCharsets.US_ASCII,
          false,
          Map.of(),
          Set.of(),
          MimeLimits.DEFAULT,
          20,
          10_000,
          16 * 1024 * 1024,
          false);

  /** The same with another default charset. */
  public InboundOptions withDefaultCharset(Charset charset) {
    return new InboundOptions(
        charset,
        insecureHtmlJoin,
        charsetSubstitutions,
        indexedHeaders,
        limits,
        embeddedDepth,
        addresses,
        bodyBytes,
        htmlSafetyFilter);
  }

  /** The same with or without joining of HTML bodies. */
  public InboundOptions withInsecureHtmlJoin(boolean join) {
    return new InboundOptions(
        defaultCharset,
        join,
        charsetSubstitutions,
        indexedHeaders,
        limits,
        embeddedDepth,
        addresses,
        bodyBytes,
        htmlSafetyFilter);
  }

  /** The same with other charset replacements. */
  public InboundOptions withCharsetSubstitutions(Map<String, String> substitutions) {
    return new InboundOptions(
        defaultCharset,
        insecureHtmlJoin,
        Map.copyOf(substitutions),
        indexedHeaders,
        limits,
        embeddedDepth,
        addresses,
        bodyBytes,
        htmlSafetyFilter);
  }

  /** The same with other indexed headers. */
  public InboundOptions withIndexedHeaders(Set<String> headers) {
    return new InboundOptions(
        defaultCharset,
        insecureHtmlJoin,
        charsetSubstitutions,
        Set.copyOf(headers),
        limits,
        embeddedDepth,
        addresses,
        bodyBytes,
        htmlSafetyFilter);
  }

  /** The same with or without a harmless copy of HTML bodies. */
  public InboundOptions withHtmlSafetyFilter(boolean filter) {
    return new InboundOptions(
        defaultCharset,
        insecureHtmlJoin,
        charsetSubstitutions,
        indexedHeaders,
        limits,
        embeddedDepth,
        addresses,
        bodyBytes,
        filter);
  }

  /** The same with other limits. */
  public InboundOptions withLimits(
      MimeLimits other, int otherEmbeddedDepth, int otherAddresses, int otherBodyBytes) {
    return new InboundOptions(
        defaultCharset,
        insecureHtmlJoin,
        charsetSubstitutions,
        indexedHeaders,
        other,
        otherEmbeddedDepth,
        otherAddresses,
        otherBodyBytes,
        htmlSafetyFilter);
  }
}
