package org.mapano.mapi.mime.structure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.header.EncodedWordWriter;

/** Strings and lists of RFC 3501 as text of pure ASCII without line breaks. */
final class ImapStrings {
  private ImapStrings() {}

  /**
   * Appends a quoted string, or NIL for null. Line breaks and NUL are left out; text with 8-bit
   * bytes becomes encoded words, as a quoted string cannot hold it.
   *
   * @param raw one character for each byte
   */
  static void append(StringBuilder out, String raw) {
    if (raw == null) {
      out.append("NIL");
    } else if (TextDecoding.isAscii(raw)) {
      quote(out, raw);
    } else {
      quote(out, encoded(raw));
    }
  }

  private static String encoded(String raw) {
    String text = TextDecoding.header(raw, StandardCharsets.US_ASCII);
    List<String> words = EncodedWordWriter.words(text, StandardCharsets.UTF_8);
    return String.join(" ", words);
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      if (c != 0 && c != '\r' && c != '\n') {
        out.append(c);
      }
    }
    out.append('"');
  }
}
