package org.mapano.mapi.body;

import java.util.Optional;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rtf.CompressedRtf;
import org.mapano.mapi.rtf.HtmlEncapsulator;
import org.mapano.mapi.rtf.MalformedRtfException;
import org.mapano.mapi.rtf.RtfDocument;
import org.mapano.mapi.rtf.RtfKind;
import org.mapano.mapi.rtf.TextEncapsulator;

/**
 * The three forms of one message's body. A form that is stored is given as it is; one that is
 * missing is made from the best that is there. Damaged RTF counts as missing. Not safe for use by
 * several threads.
 */
public final class BodySync {
  private final String plain;
  private final byte[] htmlBytes;
  private final byte[] compressed;
  private final int codePage;
  private Optional<RtfDocument> rtf;

  private BodySync(String plain, byte[] htmlBytes, byte[] compressed, int codePage) {
    this.plain = plain;
    this.htmlBytes = htmlBytes;
    this.compressed = compressed;
    this.codePage = codePage;
  }

  /** The body in a message's properties. */
  public static BodySync of(PropMap properties) {
    byte[] html = properties.bytes(Tags.PR_HTML);
    int codePage = properties.integer(Tags.PR_INTERNET_CPID, 0);
    String htmlText = properties.string(Tags.PR_BODY_HTML);
    if (html == null && htmlText != null) {
      HtmlBody encoded = HtmlBody.utf8(htmlText);
      html = encoded.bytes();
      codePage = encoded.codePage();
    }
    return new BodySync(
        properties.string(Tags.PR_BODY), html, properties.bytes(Tags.PR_RTF_COMPRESSED), codePage);
  }

  /**
   * A body of which some forms are known.
   *
   * @param plain plain text, or null
   * @param html HTML, or null
   * @param compressedRtf compressed RTF, or null
   */
  public static BodySync of(String plain, HtmlBody html, byte[] compressedRtf) {
    return new BodySync(
        plain,
        html == null ? null : html.bytes(),
        compressedRtf,
        html == null ? 0 : html.codePage());
  }

  /** The form in which the body was written, as far as can be told from what is stored. */
  public BodyFormat nativeFormat() {
    if (htmlBytes != null) {
      return BodyFormat.HTML;
    }
    if (rtf().isPresent()) {
      return switch (rtf().get().kind()) {
        case HTML -> BodyFormat.HTML;
        case TEXT -> BodyFormat.PLAIN;
        case NATIVE -> BodyFormat.RTF;
      };
    }
    return plain == null ? BodyFormat.NONE : BodyFormat.PLAIN;
  }

  /** The document inside the compressed form, unpacked once. */
  private Optional<RtfDocument> rtf() {
    if (rtf == null) {
      try {
        rtf = Optional.ofNullable(compressed).map(RtfDocument::ofCompressed);
      } catch (MalformedRtfException damaged) {
        rtf = Optional.empty();
      }
    }
    return rtf;
  }

  /** PR_BODY; empty when there is no body at all. */
  public Optional<String> text() {
    if (plain != null) {
      return Optional.of(plain);
    }
    if (htmlBytes != null) {
      return Optional.of(HtmlToText.convert(new HtmlBody(htmlBytes, codePage).text()));
    }
    return rtf().flatMap(BodySync::textOf);
  }

  private static Optional<String> textOf(RtfDocument document) {
    try {
      return Optional.of(
          document.kind() == RtfKind.HTML
              ? HtmlToText.convert(document.toHtml())
              : document.toText());
    } catch (MalformedRtfException damaged) {
      return Optional.empty();
    }
  }

  /** PR_HTML and its code page; empty when there is no body at all. */
  public Optional<HtmlBody> html() {
    if (htmlBytes != null) {
      return Optional.of(
          codePage != 0
              ? new HtmlBody(htmlBytes, codePage)
              : HtmlBody.utf8(HtmlCharset.decode(htmlBytes, 0)));
    }
    return rtf()
        .flatMap(this::htmlOf)
        .or(() -> Optional.ofNullable(plain).map(TextToHtml::convert).map(HtmlBody::utf8));
  }

  private Optional<HtmlBody> htmlOf(RtfDocument document) {
    try {
      return Optional.of(
          switch (document.kind()) {
            case HTML ->
                HtmlBody.encode(document.toHtml(), codePage == 0 ? CodePages.UTF_8 : codePage);
            case NATIVE -> HtmlBody.utf8(document.toHtml());
            case TEXT ->
                HtmlBody.utf8(TextToHtml.convert(plain == null ? document.toText() : plain));
          });
    } catch (MalformedRtfException damaged) {
      return Optional.empty();
    }
  }

  /** PR_RTF_COMPRESSED; empty when there is no body at all. */
  public Optional<byte[]> compressedRtf() {
    if (rtf().isPresent()) {
      return Optional.of(compressed);
    }
    if (htmlBytes != null) {
      String html = new HtmlBody(htmlBytes, codePage).text();
      return Optional.of(CompressedRtf.compress(HtmlEncapsulator.encapsulate(html)));
    }
    return Optional.ofNullable(plain)
        .map(TextEncapsulator::encapsulate)
        .map(CompressedRtf::compress);
  }
}
