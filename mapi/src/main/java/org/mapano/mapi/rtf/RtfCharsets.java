package org.mapano.mapi.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mapano.mapi.mime.charset.CodePages;

/** Charsets of RTF: by code page number, and by the charset number of a font. */
final class RtfCharsets {
  /** What a document without a word about its charset is written in. */
  static final Charset DEFAULT = Charset.forName("windows-1252");

  private RtfCharsets() {}

  /** The charset of a code page, or {@link #DEFAULT}. */
  static Charset ofCodePage(int codePage) {
    // RTF is made of bytes, so a code page of two-byte units cannot be meant.
    return CodePages.charset(codePage)
        .filter(charset -> !charset.name().startsWith("UTF-16"))
        .orElse(DEFAULT);
  }

  /**
   * The charset of a font.
   *
   * @param number parameter of {@code \fcharset}
   * @param document the document's charset, for fonts that have none of their own
   */
  static Charset ofFont(int number, Charset document) {
    if (number == 0 && document.equals(StandardCharsets.UTF_8)) {
      return document;
    }
    int codePage =
        switch (number) {
          case 0, 2 -> 1252;
          case 77 -> 10000;
          case 128 -> 932;
          case 129 -> 949;
          case 130 -> 1361;
          case 134 -> 936;
          case 136 -> 950;
          case 161 -> 1253;
          case 162 -> 1254;
          case 163 -> 1258;
          case 177 -> 1255;
          case 178 -> 1256;
          case 186 -> 1257;
          case 204 -> 1251;
          case 222 -> 874;
          case 238 -> 1250;
          case 254 -> 437;
          case 255 -> 850;
          default -> 0;
        };
    return codePage == 0 ? document : ofCodePage(codePage);
  }
}
