package org.mapano.mapi.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Plain text of HTML: paragraphs, lists, tables, quotations and the targets of links are kept as
 * far as text can show them.
 */
public final class HtmlToText {
  /** Number of characters of HTML that are looked at. */
  public static final int MAX_HTML = 2 * 1024 * 1024;

  private static final int MAX_DEPTH = 256;

  private HtmlToText() {}

  /** The text of an HTML document; lines end with CR LF. */
  public static String convert(String html) {
    String looked = html.length() > MAX_HTML ? html.substring(0, MAX_HTML) : html;
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document document = parser.parseInput(looked, "");
    Renderer renderer = new Renderer();
    NodeTraversor.filter(renderer, document.body());
    return renderer.layout.finish();
  }

  private static final class Renderer implements NodeFilter {
    private static final Set<String> SKIPPED =
        Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "noframes",
            "select",
            "audio",
            "video");
    private static final Set<String> PARAGRAPHS =
        Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table");
    private static final Set<String> BLOCKS =
        Set.of(
            "div",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "aside",
            "main",
            "address",
            "form",
            "fieldset",
            "dt",
            "dd",
            "tr",
            "caption",
            "center",
            "figure",
            "figcaption");
    private static final String RULE = "________________________________";
    private static final int MAX_LINK = 2048;

    private final TextLayout layout = new TextLayout();
    private final Deque<int[]> lists = new ArrayDeque<>();
    private int preformatted;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (preformatted > 0) {
          layout.preformatted(text.getWholeText());
        } else {
          layout.flowing(text.getWholeText());
        }
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      String name = element.normalName();
      if (SKIPPED.contains(name) || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(name, element);
      return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
      String style = element.attr("style");
      return !style.isEmpty()
          && style.length() < MAX_LINK
          && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private void open(String name, Element element) {
      if (PARAGRAPHS.contains(name) && (lists.isEmpty() || !isList(name))) {
        layout.paragraph();
      } else if (BLOCKS.contains(name)) {
        layout.block();
      }
      switch (name) {
        case "br" -> layout.lineBreak();
        case "hr" -> {
          layout.block();
          layout.flowing(RULE);
          layout.block();
        }
        case "blockquote" -> layout.quote(1);
        case "ul" -> openList(-1);
        case "ol" -> openList(0);
        case "li" -> layout.mark(itemMark());
        case "dd" -> layout.indent(1);
        case "td", "th" -> {
          if (element.previousElementSibling() != null) {
            layout.tab();
          }
        }
        case "pre" -> preformatted++;
        case "img" -> image(element.attr("alt").strip());
        default -> {
          // Formats of characters have no trace in plain text.
        }
      }
    }

    private static boolean isList(String name) {
      return name.equals("ul") || name.equals("ol");
    }

    private void openList(int counter) {
      if (!lists.isEmpty()) {
        layout.indent(1);
      }
      lists.push(new int[] {counter});
    }

    private String itemMark() {
      int[] counter = lists.peek();
      if (counter == null || counter[0] < 0) {
        return "* ";
      }
      counter[0]++;
      return counter[0] + ". ";
    }

    private void image(String alt) {
      if (!alt.isEmpty()) {
        layout.flowing("[" + alt + "]");
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element.normalName(), element);
      }
      return FilterResult.CONTINUE;
    }

    private void close(String name, Element element) {
      switch (name) {
        case "a" -> link(element);
        case "blockquote" -> layout.quote(-1);
        case "ul", "ol" -> {
          lists.pop();
          if (!lists.isEmpty()) {
            layout.indent(-1);
          }
        }
        case "dd" -> layout.indent(-1);
        case "pre" -> preformatted--;
        default -> {
          // Nothing ends with the others but their line.
        }
      }
      if (PARAGRAPHS.contains(name) && (lists.isEmpty() || !isList(name))) {
        layout.paragraph();
      } else if (BLOCKS.contains(name) || name.equals("li")) {
        layout.block();
      }
    }

    private void link(Element element) {
      String target = element.attr("href").strip();
      String lower = target.toLowerCase(Locale.ROOT);
      boolean isWeb = lower.startsWith("http://") || lower.startsWith("https://");
      boolean isMail = lower.startsWith("mailto:");
      if (!isWeb && !isMail || target.length() > MAX_LINK) {
        return;
      }
      String shown = element.text().strip();
      String plain = isMail ? target.substring("mailto:".length()) : target;
      if (!shown.equalsIgnoreCase(plain) && !(shown + "/").equalsIgnoreCase(plain)) {
        layout.flowing((shown.isEmpty() ? "<" : " <") + target + ">");
      }
    }
  }
}
