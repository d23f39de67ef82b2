package org.mapano.soap.codec;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Text as XML 1.0 can carry it. */
final class XmlText {
  private static final char REPLACEMENT = '?';

  private XmlText() {}

  /** Writes text so that a reader gets it back: a bare CR would be read as LF. */
  static void write(XMLStreamWriter out, String text) throws XMLStreamException {
    String clean = clean(text);
    int from = 0;
    for (int cr = clean.indexOf('\r'); cr >= 0; cr = clean.indexOf('\r', from)) {
      out.writeCharacters(clean.substring(from, cr));
      out.writeEntityRef("#xD");
      from = cr + 1;
    }
    out.writeCharacters(from == 0 ? clean : clean.substring(from));
  }

  /** Adds text in the form that {@link #write} gives it. */
  static void append(StringBuilder out, String text) {
    String clean = clean(text);
    int from = 0;
    for (int i = 0; i < clean.length(); i++) {
      String escaped =
          switch (clean.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#xD;";
            default -> null;
          };
      if (escaped != null) {
        out.append(clean, from, i).append(escaped);
        from = i + 1;
      }
    }
    out.append(clean, from, clean.length());
  }

  /** Replaces what XML 1.0 has no form for: most control characters and lone surrogates. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0xD800) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  private static String cleaned(String text, int from) {
    StringBuilder result = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (allowed(point)) {
        result.appendCodePoint(point);
      } else {
        result.append(REPLACEMENT);
      }
    }
    return result.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= ' ' && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
