package org.mapano.mapi.rtf;

/**
 * Format of a run of characters, as far as HTML shows it.
 *
 * @param link target of a hyperlink, or null
 * @param color index into the colour table, 0 for the default
 */
record CharacterFormat(
    boolean bold,
    boolean italic,
    boolean underline,
    boolean strike,
    int script,
    boolean hidden,
    int color,
    String link) {

  static final CharacterFormat PLAIN =
      new CharacterFormat(false, false, false, false, 0, false, 0, null);

  private static final int SUPERSCRIPT = 1;
  private static final int SUBSCRIPT = -1;

  /** The format after a control word. */
  CharacterFormat after(String word, int parameter, boolean on) {
    return switch (word) {
      case "plain" -> PLAIN.withLink(link);
      case "b" -> new CharacterFormat(on, italic, underline, strike, script, hidden, color, link);
      case "i" -> new CharacterFormat(bold, on, underline, strike, script, hidden, color, link);
      case "ul", "uld", "uldb", "ulw", "ulth" -> underlined(on);
      case "ulnone" -> underlined(false);
      case "strike", "striked" ->
          new CharacterFormat(bold, italic, underline, on, script, hidden, color, link);
      case "super" -> scripted(on ? SUPERSCRIPT : 0);
      case "sub" -> scripted(on ? SUBSCRIPT : 0);
      case "nosupersub" -> scripted(0);
      case "v", "deleted" ->
          new CharacterFormat(bold, italic, underline, strike, script, on, color, link);
      case "cf" ->
          new CharacterFormat(bold, italic, underline, strike, script, hidden, parameter, link);
      default -> this;
    };
  }

  private CharacterFormat underlined(boolean on) {
    return new CharacterFormat(bold, italic, on, strike, script, hidden, color, link);
  }

  private CharacterFormat scripted(int shift) {
    return new CharacterFormat(bold, italic, underline, strike, shift, hidden, color, link);
  }

  CharacterFormat withLink(String target) {
    return new CharacterFormat(bold, italic, underline, strike, script, hidden, color, target);
  }

  /** Opening tags, the outermost first; not that of a link. */
  String open(String colorValue) {
    StringBuilder tags = new StringBuilder();
    if (colorValue != null) {
      tags.append("<span style=\"color:").append(colorValue).append("\">");
    }
    append(tags, bold, "<b>");
    append(tags, italic, "<i>");
    append(tags, underline && link == null, "<u>");
    append(tags, strike, "<s>");
    append(tags, script == SUPERSCRIPT, "<sup>");
    append(tags, script == SUBSCRIPT, "<sub>");
    return tags.toString();
  }

  /** Closing tags that fit {@link #open}. */
  String close(String colorValue) {
    StringBuilder tags = new StringBuilder();
    append(tags, script == SUBSCRIPT, "</sub>");
    append(tags, script == SUPERSCRIPT, "</sup>");
    append(tags, strike, "</s>");
    append(tags, underline && link == null, "</u>");
    append(tags, italic, "</i>");
    append(tags, bold, "</b>");
    append(tags, colorValue != null, "</span>");
    return tags.toString();
  }

  private static void append(StringBuilder tags, boolean wanted, String tag) {
    if (wanted) {
      tags.append(tag);
    }
  }
}
