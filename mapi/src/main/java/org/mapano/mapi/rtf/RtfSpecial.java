package org.mapano.mapi.rtf;

import java.util.Map;

/** Characters that RTF writes as control words or symbols. */
enum RtfSpecial {
  PARAGRAPH("\r\n", "\r\n"),
  LINE("\r\n", "\r\n"),
  TAB("\t", "\t"),
  CELL("\t", "\t"),
  ROW("\r\n", "\r\n"),
  LEFT_QUOTE("\u2018", "&lsquo;"),
  RIGHT_QUOTE("\u2019", "&rsquo;"),
  LEFT_DOUBLE_QUOTE("\u201C", "&ldquo;"),
  RIGHT_DOUBLE_QUOTE("\u201D", "&rdquo;"),
  BULLET("\u2022", "&bull;"),
  EN_DASH("\u2013", "&ndash;"),
  EM_DASH("\u2014", "&mdash;"),
  EN_SPACE("\u2002", "&ensp;"),
  EM_SPACE("\u2003", "&emsp;"),
  ZERO_WIDTH_JOINER("\u200D", "&zwj;"),
  ZERO_WIDTH_NON_JOINER("\u200C", "&zwnj;"),
  NO_BREAK_SPACE("\u00A0", "&nbsp;"),
  SOFT_HYPHEN("\u00AD", "&shy;"),
  NO_BREAK_HYPHEN("\u2011", "&#8209;");

  private static final Map<String, RtfSpecial> WORDS =
      Map.ofEntries(
          Map.entry("par", PARAGRAPH),
          Map.entry("sect", PARAGRAPH),
          Map.entry("page", PARAGRAPH),
          Map.entry("line", LINE),
          Map.entry("tab", TAB),
          Map.entry("cell", CELL),
          Map.entry("nestcell", CELL),
          Map.entry("row", ROW),
          Map.entry("nestrow", ROW),
          Map.entry("lquote", LEFT_QUOTE),
          Map.entry("rquote", RIGHT_QUOTE),
          Map.entry("ldblquote", LEFT_DOUBLE_QUOTE),
          Map.entry("rdblquote", RIGHT_DOUBLE_QUOTE),
          Map.entry("bullet", BULLET),
          Map.entry("endash", EN_DASH),
          Map.entry("emdash", EM_DASH),
          Map.entry("enspace", EN_SPACE),
          Map.entry("emspace", EM_SPACE),
          Map.entry("zwj", ZERO_WIDTH_JOINER),
          Map.entry("zwnj", ZERO_WIDTH_NON_JOINER));

  private final String text;
  private final String html;

  RtfSpecial(String text, String html) {
    this.text = text;
    this.html = html;
  }

  /** The character in plain text. */
  String text() {
    return text;
  }

  /** The character in HTML. */
  String html() {
    return html;
  }

  /** True for what separates paragraphs, lines or cells. */
  boolean isBreak() {
    return compareTo(ROW) <= 0;
  }

  /** The special of a control word, or null. */
  static RtfSpecial ofWord(String word) {
    return WORDS.get(word);
  }

  /** The special of a control symbol, or null. */
  static RtfSpecial ofSymbol(int symbol) {
    return switch (symbol) {
      case '~' -> NO_BREAK_SPACE;
      case '-' -> SOFT_HYPHEN;
      case '_' -> NO_BREAK_HYPHEN;
      case '\r', '\n' -> PARAGRAPH;
      case '\t' -> TAB;
      default -> null;
    };
  }
}
