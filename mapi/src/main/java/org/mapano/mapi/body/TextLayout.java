package org.mapano.mapi.body;

/** Lays text out in lines: runs of white space become one, paragraphs are parted, quotes marked. */
final class TextLayout {
  private static final String LINE_END = "\r\n";
  private static final int MAX_PREFIX = 16;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private int quotes;
  private int indent;
  private int blankQuotes;
  private boolean blankWanted;
  private boolean spaceWanted;

  /** Adds text whose white space does not matter. */
  void flowing(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        spaceWanted = !line.isEmpty();
      } else {
        character(c);
      }
    }
  }

  /** Adds text whose white space is kept. */
  void preformatted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineBreak();
      } else if (c != '\r') {
        startLine();
        line.append(c);
      }
    }
  }

  private void character(char c) {
    startLine();
    if (spaceWanted) {
      line.append(' ');
      spaceWanted = false;
    }
    line.append(c == '\u00A0' ? ' ' : c);
  }

  private void startLine() {
    if (blankWanted && line.isEmpty()) {
      out.append(quoteMarks(Math.min(quotes, blankQuotes)).stripTrailing()).append(LINE_END);
      blankWanted = false;
    }
  }

  /** A tab between cells. */
  void tab() {
    startLine();
    spaceWanted = false;
    line.append('\t');
  }

  /** Ends the line, even an empty one. */
  void lineBreak() {
    spaceWanted = false;
    out.append((prefix() + line).stripTrailing()).append(LINE_END);
    line.setLength(0);
    blankWanted = false;
  }

  /** Makes sure that a new line begins. */
  void block() {
    spaceWanted = false;
    if (!line.isEmpty()) {
      lineBreak();
    }
  }

  /** Makes sure that an empty line parts what follows from what was. */
  void paragraph() {
    block();
    blankQuotes = blankWanted ? Math.min(blankQuotes, quotes) : quotes;
    blankWanted = !out.isEmpty();
  }

  /** Begins or ends a quotation. */
  void quote(int change) {
    paragraph();
    quotes += change;
  }

  /** Moves the following lines in or out. */
  void indent(int change) {
    block();
    indent += change;
  }

  /** A mark at the beginning of a line, such as the number of a list item. */
  void mark(String mark) {
    block();
    startLine();
    line.append(mark);
  }

  private String prefix() {
    return quoteMarks(quotes) + "  ".repeat(Math.min(indent, MAX_PREFIX));
  }

  private static String quoteMarks(int depth) {
    return "> ".repeat(Math.min(depth, MAX_PREFIX));
  }

  /** Everything so far. */
  String finish() {
    block();
    return out.toString();
  }
}
