package org.mapano.mapi.mime.inbound;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML reduced to what cannot act: no scripts, forms, frames, event handlers or styles ({@code
 * html_safety_filter}).
 */
final class SafeHtml {
  private static final int MAX_DEPTH = 256;
  private static final int MAX_HTML = 2 * 1024 * 1024;
  private static final Cleaner CLEANER =
      new Cleaner(
          Safelist.relaxed()
              .addTags("center", "del", "font", "hr", "ins", "s", "tt")
              .addAttributes(":all", "align", "bgcolor", "dir", "height", "lang", "title", "width")
              .addAttributes("font", "color", "face", "size")
              .addAttributes("table", "border", "cellpadding", "cellspacing")
              .addProtocols("a", "href", "tel")
              .addProtocols("img", "src", "cid", "data"));

  private SafeHtml() {}

  /** The harmless part of a document; what is beyond two million characters is left out. */
  static String filter(String html) {
    String looked = html.length() > MAX_HTML ? html.substring(0, MAX_HTML) : html;
    Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(looked, "");
    Document clean = CLEANER.clean(document);
    clean.outputSettings(new OutputSettings().prettyPrint(false));
    return clean.outerHtml();
  }
}
