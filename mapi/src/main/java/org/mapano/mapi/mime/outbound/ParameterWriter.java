package org.mapano.mapi.mime.outbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.header.EncodedWordWriter;

/** A field value with parameters, each on a line of its own; long or foreign ones by RFC 2231. */
final class ParameterWriter {
  private static final int PIECE = 60;
  private static final String ATTRIBUTE = "!#$&+-.^_`{}~";

  private final StringBuilder value;

  ParameterWriter(String main) {
    this.value = new StringBuilder(main);
  }

  /** Adds a parameter of ASCII text. */
  ParameterWriter plain(String name, String text) {
    value.append(";\r\n\t").append(name).append('=').append(quoted(text));
    return this;
  }

  /** Adds a parameter of any text, in RFC 2231 form when it is not ASCII. */
  ParameterWriter extended(String name, String text) {
    if (TextDecoding.isAscii(text) && text.length() <= PIECE) {
      return plain(name, text);
    }
    List<String> pieces = pieces(text);
    for (int i = 0; i < pieces.size(); i++) {
      value.append(";\r\n\t").append(name);
      if (pieces.size() > 1) {
        value.append('*').append(i);
      }
      value.append("*=").append(i == 0 ? "utf-8''" : "").append(pieces.get(i));
    }
    return this;
  }

  /** Adds a parameter of any text, as encoded words for readers without RFC 2231. */
  ParameterWriter encodedWords(String name, String text, Charset charset) {
    boolean plain = TextDecoding.isAscii(text) && text.indexOf("=?") < 0;
    String written = plain ? text : String.join(" ", EncodedWordWriter.words(text, charset));
    return plain(name, written);
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (piece.length() + 3 > PIECE) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      if (b >= '0' && b <= '9'
          || b >= 'A' && b <= 'Z'
          || b >= 'a' && b <= 'z'
          || b > 0 && ATTRIBUTE.indexOf(b) >= 0) {
        piece.append((char) b);
      } else {
        piece.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit & 15, 16));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\');
      }
      if (c >= ' ' && c < 0x7F) {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The value, to follow the name, a colon and a blank. */
  @Override
  public String toString() {
    return value.toString();
  }
}
