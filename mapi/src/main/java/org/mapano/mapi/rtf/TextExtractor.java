package org.mapano.mapi.rtf;

import java.util.ArrayDeque;
import java.util.Deque;

/** Plain text of genuine RTF, or the text that an RTF document carries. */
final class TextExtractor implements RtfHandler {
  private final StringBuilder text = new StringBuilder();
  private final Deque<Boolean> outer = new ArrayDeque<>();
  private boolean deleted;

  private TextExtractor() {}

  static String extract(byte[] rtf) {
    TextExtractor extractor = new TextExtractor();
    RtfReader.read(rtf, extractor);
    return extractor.text.toString();
  }

  @Override
  public void groupStart() {
    outer.push(deleted);
  }

  @Override
  public void groupEnd() {
    deleted = outer.pop();
  }

  @Override
  public void word(String name, int parameter, boolean on) {
    switch (name) {
      case "v", "deleted" -> deleted = on;
      case "plain" -> deleted = false;
      default -> {
        // Other formats have no trace in plain text.
      }
    }
  }

  @Override
  public void text(String more) {
    if (!deleted) {
      text.append(more);
    }
  }

  @Override
  public void special(RtfSpecial special) {
    if (!deleted) {
      text.append(special.text());
    }
  }
}
