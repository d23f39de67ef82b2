package org.mapano.mapi.body;

/** Plain text shown as HTML: line ends become breaks, white space is kept. */
public final class TextToHtml {
  private TextToHtml() {}

  /** A whole HTML document that shows the text. */
  public static String convert(String text) {
    StringBuilder html = new StringBuilder(text.length() + text.length() / 4 + 256);
    html.append("<!DOCTYPE html>\r\n<html><head>")
        .append("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">")
        .append("</head>\r\n<body>\r\n<p>");
    for (int i = 0; i < text.length(); i++) {
      append(html, text, i);
    }
    return html.append("</p>\r\n</body></html>\r\n").toString();
  }

  private static void append(StringBuilder html, String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\n' -> html.append("<br>\r\n");
      case '\r' -> {
        if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
          html.append("<br>\r\n");
        }
      }
      case '\t' -> html.append("&nbsp;&nbsp;&nbsp; ");
      case ' ' -> html.append(isKept(text, at) ? "&nbsp;" : " ");
      case 0 -> {
        // NUL cannot be in HTML.
      }
      default -> html.append(c);
    }
  }

  /** A space at the beginning of a line or after another space would get lost. */
  private static boolean isKept(String text, int at) {
    return at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }
}
