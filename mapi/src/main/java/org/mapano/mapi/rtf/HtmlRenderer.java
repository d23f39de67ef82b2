package org.mapano.mapi.rtf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Shows genuine RTF as simple HTML: paragraphs and their alignment, character formats, colours,
 * hyperlinks, and tables as cells side by side.
 */
final class HtmlRenderer implements RtfHandler {
  private static final int MAX_COLORS = 1024;

  private enum Place {
    BODY,
    COLORS,
    FIELD_INSTRUCTION
  }

  private record State(CharacterFormat format, Place place, String align) {}

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final Deque<State> outer = new ArrayDeque<>();
  private final List<String> colors = new ArrayList<>();
  private final int[] color = new int[3];
  private boolean colorIsSet;
  private CharacterFormat format = CharacterFormat.PLAIN;
  private CharacterFormat shown = CharacterFormat.PLAIN;
  private Place place = Place.BODY;
  private String align = "";
  private FieldInstruction instruction = new FieldInstruction();

  private HtmlRenderer() {}

  static String render(byte[] rtf) {
    HtmlRenderer renderer = new HtmlRenderer();
    RtfReader.read(rtf, renderer);
    renderer.endParagraph(false);
    return "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"
        + "</head><body>\r\n"
        + renderer.html
        + "</body></html>\r\n";
  }

  @Override
  public void groupStart() {
    outer.push(new State(format, place, align));
  }

  @Override
  public void groupEnd() {
    if (place == Place.FIELD_INSTRUCTION && outer.peek().place() == Place.BODY) {
      place = Place.BODY;
    }
    State state = outer.pop();
    format = state.format();
    place = state.place();
    align = state.align();
  }

  @Override
  public boolean destination(String name, int parameter) {
    switch (name) {
      case "colortbl" -> place = Place.COLORS;
      case "fldinst" -> {
        place = Place.FIELD_INSTRUCTION;
        instruction = new FieldInstruction();
      }
      case "fldrslt" -> {
        format = format.withLink(instruction.link());
        instruction = new FieldInstruction();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void word(String name, int parameter, boolean on) {
    if (place == Place.COLORS) {
      colorPart(name, parameter);
      return;
    }
    switch (name) {
      case "pard" -> align = "";
      case "qc" -> align = " style=\"text-align:center\"";
      case "qr" -> align = " style=\"text-align:right\"";
      case "qj" -> align = " style=\"text-align:justify\"";
      case "ql" -> align = "";
      default -> format = format.after(name, parameter, on);
    }
  }

  private void colorPart(String name, int parameter) {
    int index =
        switch (name) {
          case "red" -> 0;
          case "green" -> 1;
          case "blue" -> 2;
          default -> -1;
        };
    if (index >= 0) {
      color[index] = Math.clamp(parameter, 0, 255);
      colorIsSet = true;
    }
  }

  @Override
  public void text(String text) {
    switch (place) {
      case COLORS -> text.chars().filter(c -> c == ';').forEach(c -> endColor());
      case FIELD_INSTRUCTION -> instruction.append(text);
      case BODY -> visible(HtmlText.escape(text).replace("  ", " &nbsp;"));
    }
  }

  private void endColor() {
    if (colors.size() < MAX_COLORS) {
      colors.add(colorIsSet ? String.format("#%02x%02x%02x", color[0], color[1], color[2]) : null);
    }
    colorIsSet = false;
  }

  @Override
  public void special(RtfSpecial special) {
    if (place != Place.BODY || format.hidden()) {
      return;
    }
    switch (special) {
      case PARAGRAPH, ROW -> endParagraph(true);
      case LINE -> visible("<br>\r\n");
      case TAB, CELL -> visible("&nbsp;&nbsp; ");
      default -> visible(special.html());
    }
  }

  private void visible(String markup) {
    if (format.hidden()) {
      return;
    }
    show(format);
    paragraph.append(markup);
  }

  /** Changes to a format. A link stays open round changes inside it, for its target may be long. */
  private void show(CharacterFormat wanted) {
    if (wanted.equals(shown)) {
      return;
    }
    paragraph.append(shown.close(color(shown)));
    if (!Objects.equals(shown.link(), wanted.link())) {
      paragraph.append(shown.link() == null ? "" : "</a>");
      if (wanted.link() != null) {
        paragraph.append("<a href=\"").append(HtmlText.escape(wanted.link())).append("\">");
      }
    }
    paragraph.append(wanted.open(color(wanted)));
    shown = wanted;
  }

  private String color(CharacterFormat of) {
    return of.color() > 0 && of.color() < colors.size() ? colors.get(of.color()) : null;
  }

  private void endParagraph(boolean evenEmpty) {
    show(CharacterFormat.PLAIN);
    if (evenEmpty || !paragraph.isEmpty()) {
      html.append("<p").append(align).append('>');
      html.append(paragraph.isEmpty() ? "&nbsp;" : paragraph).append("</p>\r\n");
    }
    paragraph.setLength(0);
  }
}
