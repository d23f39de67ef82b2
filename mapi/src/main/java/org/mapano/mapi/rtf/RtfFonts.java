package org.mapano.mapi.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The font table, as far as it decides about charsets. */
final class RtfFonts {
  private static final int MAX_FONTS = 10_000;

  private final Map<Integer, Charset> charsets = new HashMap<>();
  private Charset document = RtfCharsets.DEFAULT;
  private int defaultFont = -1;
  private int defining;

  /** A control word inside the font table. */
  void define(String word, int parameter) {
    switch (word) {
      case "f" -> defining = parameter;
      case "fcharset" -> {
        // Charset 1 means "the default": such a font has no say.
        if (parameter != 1) {
          put(RtfCharsets.ofFont(parameter, document));
        }
      }
      case "cpg" -> put(RtfCharsets.ofCodePage(parameter));
      default -> {
        // Names, families and pitches of fonts do not matter here.
      }
    }
  }

  private void put(Charset charset) {
    if (charsets.size() < MAX_FONTS) {
      charsets.put(defining, charset);
    }
  }

  void documentCharset(Charset charset) {
    document = charset;
  }

  Charset document() {
    return document;
  }

  void defaultFont(int font) {
    defaultFont = font;
  }

  /** Charset of text in the default font. */
  Charset initial() {
    return of(defaultFont);
  }

  /** Charset of text in a font. */
  Charset of(int font) {
    return charsets.getOrDefault(font, document);
  }
}
