package org.mapano.mapi.rtf;

import java.nio.charset.StandardCharsets;

/** Carries plain text inside RTF (MS-OXRTFEX 2.1.2). */
public final class TextEncapsulator {
  private TextEncapsulator() {}

  /** An RTF document, not compressed, from which exactly this text can be taken again. */
  public static byte[] encapsulate(String text) {
    StringBuilder rtf = new StringBuilder(text.length() * 2 + 256);
    rtf.append("{\\rtf1\\ansi\\ansicpg1252\\fromtext \\deff0{\\fonttbl\r\n")
        .append("{\\f0\\fswiss\\fcharset0 Arial;}\r\n{\\f1\\fmodern\\fcharset0 Courier New;}}\r\n")
        .append("{\\colortbl\\red0\\green0\\blue0;\\red0\\green0\\blue255;}\r\n")
        .append("\\uc1\\pard\\plain\\deftab360 \\f0\\fs20 ");
    RtfEscaper.append(rtf, text, "\\par\r\n");
    return rtf.append("}").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
