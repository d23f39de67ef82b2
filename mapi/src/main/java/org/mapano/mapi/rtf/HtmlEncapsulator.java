package org.mapano.mapi.rtf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Carries HTML inside RTF (MS-OXRTFEX 2.1.3), with enough formatting beside it that readers of RTF
 * show something sensible.
 */
public final class HtmlEncapsulator {
  private static final int IN_BODY = 0;
  private static final int IN_HEAD = 1;
  private static final int IN_HTML = 2;
  private static final int OUT_OF_HTML = 3;
  private static final int CLOSING = 0x08;
  private static final int UNKNOWN_TAG = 0xF0;
  private static final int TEXT_MARK = 84;

  /** Kind numbers of the elements that have one. */
  private static final Map<String, Integer> KINDS =
      Map.ofEntries(
          Map.entry("html", 0x10),
          Map.entry("head", 0x20),
          Map.entry("body", 0x30),
          Map.entry("p", 0x40),
          Map.entry("br", 0x50),
          Map.entry("pre", 0x60),
          Map.entry("font", 0x70),
          Map.entry("h1", 0x80),
          Map.entry("h2", 0x80),
          Map.entry("h3", 0x80));

  private static final Map<String, String> FORMATS =
      Map.of(
          "b",
          "\\b",
          "strong",
          "\\b",
          "i",
          "\\i",
          "em",
          "\\i",
          "u",
          "\\ul",
          "s",
          "\\strike",
          "strike",
          "\\strike");

  private static final Set<String> BREAKS_AFTER =
      Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre");

  private final HtmlPieces pieces;
  private final StringBuilder rtf = new StringBuilder();
  private int place = OUT_OF_HTML;

  private HtmlEncapsulator(String html) {
    pieces = new HtmlPieces(html);
  }

  /** An RTF document, not compressed, from which this HTML can be taken again. */
  public static byte[] encapsulate(String html) {
    return new HtmlEncapsulator(html).encapsulate();
  }

  private byte[] encapsulate() {
    rtf.append("{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl\r\n")
        .append("{\\f0\\fswiss\\fcharset0 Arial;}\r\n{\\f1\\fmodern\\fcharset0 Courier New;}}\r\n")
        .append("{\\colortbl\\red0\\green0\\blue0;\\red0\\green0\\blue255;}\r\n")
        .append("\\uc1\\pard\\plain\\deftab360 \\f0\\fs24 ");
    while (true) {
      switch (pieces.next()) {
        case TAG -> tag();
        case REFERENCE -> reference();
        case RAW -> mark(IN_HEAD, pieces.piece());
        case TEXT -> text();
        case END -> {
          return rtf.append("}").toString().getBytes(StandardCharsets.US_ASCII);
        }
      }
    }
  }

  private void mark(int number, String content) {
    rtf.append("{\\*\\htmltag").append(number).append(' ');
    RtfEscaper.append(rtf, content, "\\par ");
    rtf.append('}');
  }

  private void rtfOnly(String words) {
    rtf.append("\\htmlrtf ").append(words).append("\\htmlrtf0 ");
  }

  private void tag() {
    String name = pieces.name();
    boolean closing = pieces.isClosing();
    if (closing) {
      leave(name);
    }
    int kind = KINDS.getOrDefault(name, UNKNOWN_TAG);
    mark(kind | place | (closing ? CLOSING : 0), pieces.piece());
    if (!closing) {
      enter(name);
    }
    if (place == IN_BODY) {
      show(name, closing);
    }
  }

  private void enter(String name) {
    switch (name) {
      case "html" -> place = IN_HTML;
      case "head" -> place = IN_HEAD;
      case "body" -> place = IN_BODY;
      default -> {
        if (place == OUT_OF_HTML && !name.isEmpty()) {
          place = IN_BODY;
        }
      }
    }
  }

  private void leave(String name) {
    switch (name) {
      case "head", "body" -> place = IN_HTML;
      case "html" -> place = OUT_OF_HTML;
      default -> {
        // Only these three say where one is.
      }
    }
  }

  private void show(String name, boolean closing) {
    String format = FORMATS.get(name);
    if (format != null) {
      rtfOnly(format + (closing ? "0 " : " "));
    } else if (name.equals("br") || closing && BREAKS_AFTER.contains(name)) {
      rtfOnly("\\par ");
    } else if (closing && (name.equals("td") || name.equals("th"))) {
      rtfOnly("\\tab ");
    }
  }

  private void reference() {
    mark(TEXT_MARK, pieces.piece());
    if (place == IN_BODY) {
      StringBuilder shown = new StringBuilder();
      RtfEscaper.append(shown, Parser.unescapeEntities(pieces.piece(), false), " ");
      rtfOnly(shown.toString());
    }
  }

  private void text() {
    String text = pieces.piece();
    if (place != IN_BODY) {
      mark(TEXT_MARK | place, text);
      return;
    }
    // A line end in HTML is a space to a reader of RTF.
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\n') {
        RtfEscaper.append(rtf, text.substring(from, i), " ");
        int end = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 1 : i;
        mark(TEXT_MARK, "\n");
        rtfOnly(" ");
        i = end;
        from = end + 1;
      }
    }
    RtfEscaper.append(rtf, text.substring(from), " ");
  }
}
