package org.mapano.mapi.rtf;

/**
 * An RTF body, from which HTML or plain text is taken. Immutable; the array must not be changed
 * afterwards.
 */
public final class RtfDocument {
  private final byte[] rtf;
  private final RtfKind kind;

  private RtfDocument(byte[] rtf) {
    this.rtf = rtf;
    this.kind = RtfKind.of(rtf);
  }

  /** A document that is not compressed. */
  public static RtfDocument of(byte[] rtf) {
    return new RtfDocument(rtf);
  }

  /**
   * The document in a PR_RTF_COMPRESSED value.
   *
   * @throws MalformedRtfException when the value is damaged
   */
  public static RtfDocument ofCompressed(byte[] value) {
    return new RtfDocument(CompressedRtf.decompress(value));
  }

  /** What the document is underneath. */
  public RtfKind kind() {
    return kind;
  }

  /**
   * The HTML: the original one where it is carried inside, else one that shows the rich text.
   *
   * @throws MalformedRtfException when groups are nested too deeply
   */
  public String toHtml() {
    return kind == RtfKind.HTML ? HtmlExtractor.extract(rtf) : HtmlRenderer.render(rtf);
  }

  /**
   * The text of a plain or genuine rich text document. HTML inside is not looked at: its text comes
   * from {@link #toHtml()}.
   *
   * @throws MalformedRtfException when groups are nested too deeply
   */
  public String toText() {
    return TextExtractor.extract(rtf);
  }
}
