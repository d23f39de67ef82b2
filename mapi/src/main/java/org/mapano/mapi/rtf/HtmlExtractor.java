package org.mapano.mapi.rtf;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes the HTML out of an RTF document that carries it (MS-OXRTFEX 2.2): markup from {@code
 * htmltag} destinations, text between them, and nothing that {@code \htmlrtf} marks as made for
 * readers of RTF only.
 */
final class HtmlExtractor implements RtfHandler {
  private record State(boolean rtfOnly, boolean markup) {}

  private final StringBuilder html = new StringBuilder();
  private final Deque<State> outer = new ArrayDeque<>();
  private boolean rtfOnly;
  private boolean markup;

  private HtmlExtractor() {}

  static String extract(byte[] rtf) {
    HtmlExtractor extractor = new HtmlExtractor();
    RtfReader.read(rtf, extractor);
    return extractor.html.toString();
  }

  @Override
  public void groupStart() {
    outer.push(new State(rtfOnly, markup));
  }

  @Override
  public void groupEnd() {
    State state = outer.pop();
    rtfOnly = state.rtfOnly();
    markup = state.markup();
  }

  @Override
  public boolean destination(String name, int parameter) {
    if (name.equals("htmltag")) {
      markup = true;
      return true;
    }
    return false;
  }

  @Override
  public void word(String name, int parameter, boolean on) {
    if (name.equals("htmlrtf")) {
      rtfOnly = on;
    }
  }

  @Override
  public void text(String text) {
    if (!rtfOnly || markup) {
      html.append(text);
    }
  }

  @Override
  public void special(RtfSpecial special) {
    if (markup) {
      html.append(special.text());
    } else if (!rtfOnly) {
      html.append(special.html());
    }
  }
}
