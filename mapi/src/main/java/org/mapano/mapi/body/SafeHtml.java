package org.mapano.mapi.body;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * HTML reduced to what cannot act: no scripts, forms, frames, event handlers or styles ({@code
 * html_safety_filter}).
 */
public final class SafeHtml {
  private static final int MAX_DEPTH = 256;
  private static final int MAX_HTML = 2 * 1024 * 1024;
  private static final int MAX_TAGS = 50_000;
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

  /**
   * Keeps the harmless copy of the HTML body of a message (PR_EC_BODY_FILTERED), or takes it away
   * when there is no such body.
   */
  public static void keep(PropMap message) {
    byte[] html = message.bytes(Tags.PR_HTML);
    if (html == null) {
      message.remove(Tags.PR_EC_BODY_FILTERED);
      return;
    }
    int codePage = message.integer(Tags.PR_INTERNET_CPID, CodePages.UTF_8);
    String safe = filter(new HtmlBody(html, codePage).text());
    message.put(Tags.PR_EC_BODY_FILTERED, HtmlBody.encode(safe, codePage).bytes());
  }

  /** Brings the harmless copy up to date, if the message has one. */
  public static void renew(PropMap message) {
    if (message.has(Tags.PR_EC_BODY_FILTERED)) {
      keep(message);
    }
  }

  /**
   * The harmless part of a document; what is beyond two million characters or 50,000 tags is left
   * out.
   */
  static String filter(String html) {
    String looked = html.substring(0, end(html));
    Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(looked, "");
    Document clean = CLEANER.clean(document);
    clean.outputSettings(new OutputSettings().prettyPrint(false));
    return clean.outerHtml();
  }

  /** How much of a document is looked at: tags are what costs time. */
  private static int end(String html) {
    int end = Math.min(html.length(), MAX_HTML);
    int tags = 0;
    for (int i = html.indexOf('<'); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
      if (++tags > MAX_TAGS) {
        return i;
      }
    }
    return end;
  }
}
