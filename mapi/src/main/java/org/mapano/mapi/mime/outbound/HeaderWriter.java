package org.mapano.mapi.mime.outbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.header.EncodedWordWriter;

/**
 * Writes header fields, folded at 78 columns, with everything encoded that is not plain ASCII. Line
 * breaks in values cannot start a field of their own.
 */
final class HeaderWriter {
  private static final int LINE = 78;
  private static final int LONGEST_WORD = 900;

  /** Stands on one line with an address of the greatest length. */
  private static final int LONGEST_PHRASE = 500;

  private final StringBuilder out = new StringBuilder(1_024);
  private final Charset charset;

  HeaderWriter(Charset charset) {
    this.charset = charset;
  }

  /** The fields written so far, one byte for each character. */
  byte[] toBytes() {
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A field that was in a stored header, with its folds. */
  void restore(String name, String raw) {
    out.append(name).append(':').append(raw).append("\r\n");
  }

  /** A field of free text; nothing is written for null. */
  void text(String name, String value) {
    if (value == null) {
      return;
    }
    String line = onOneLine(value);
    if (isPlain(line)) {
      folded(name, line);
    } else {
      folded(name, String.join(" ", EncodedWordWriter.words(line, charset)));
    }
  }

  /** A field of tokens, such as message ids; what is not ASCII or endless is left out. */
  void tokens(String name, String value) {
    StringJoiner tokens = new StringJoiner(" ");
    StringTokenizer words = new StringTokenizer(value == null ? "" : value, " \t\r\n\0");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (word.length() <= LONGEST_WORD && isPlain(word)) {
        tokens.add(word);
      }
    }
    if (tokens.length() > 0) {
      folded(name, tokens.toString());
    }
  }

  /** A field of addresses. */
  void addresses(String name, List<MailAddress> addresses) {
    out.append(name).append(':');
    int column = name.length() + 1;
    for (int i = 0; i < addresses.size(); i++) {
      String text = address(addresses.get(i)) + (i + 1 < addresses.size() ? "," : "");
      if (i > 0 && column + 1 + text.length() > LINE) {
        out.append("\r\n");
        column = 0;
      }
      out.append(' ').append(text);
      column += 1 + text.length();
    }
    out.append("\r\n");
  }

  private String address(MailAddress address) {
    String name = onOneLine(address.name()).strip();
    String spec =
        new String(address.address().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (spec.isEmpty()) {
      return phrase(name) + ":;";
    }
    if (name.isEmpty() || name.equals(address.address())) {
      return spec;
    }
    return phrase(name) + " <" + spec + ">";
  }

  private String phrase(String name) {
    String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    if (isPlain(name) && quoted.length() < LONGEST_PHRASE) {
      return quoted;
    }
    return String.join("\r\n ", EncodedWordWriter.words(name, charset));
  }

  /** A field that is folded at its blanks; the value must be ASCII on one line. */
  void folded(String name, String value) {
    out.append(name).append(": ");
    int lineStart = out.length() - name.length() - 2;
    int position = 0;
    while (position < value.length()) {
      int blank = value.indexOf(' ', position + 1);
      int end = blank < 0 ? value.length() : blank;
      if (position > 0 && out.length() + end - position - lineStart > LINE) {
        out.append("\r\n");
        lineStart = out.length();
      }
      out.append(value, position, end);
      position = end;
    }
    out.append("\r\n");
  }

  private static boolean isPlain(String line) {
    if (!TextDecoding.isAscii(line) || line.contains("=?") || !line.strip().equals(line)) {
      return false;
    }
    int word = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean blank = c == ' ';
      if (c < ' ' && c != '\t' || c == 0x7F || blank && i > 0 && line.charAt(i - 1) == ' ') {
        return false;
      }
      word = blank ? 0 : word + 1;
      if (word > LONGEST_WORD) {
        return false;
      }
    }
    return true;
  }

  private static String onOneLine(String value) {
    StringBuilder line = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean feed = c == '\n' && i > 0 && value.charAt(i - 1) == '\r';
      if (!feed && c != 0) {
        line.append(c == '\r' || c == '\n' ? ' ' : c);
      }
    }
    return line.toString();
  }
}
