package org.mapano.ejb.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the syntax of {@code .cfg} files. Any text is accepted; lines without meaning are left out.
 */
final class CfgParser {
  /** Longer values are cut, as the original does. */
  static final int MAX_VALUE_BYTES = 1023;

  private CfgParser() {}

  /** The settings and directives of a file, in order. */
  static List<CfgLine> parse(String text) {
    List<CfgLine> result = new ArrayList<>();
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      number++;
      CfgLine line = line(number, text.substring(start, end));
      if (line != null) {
        result.add(line);
      }
      start = end + 1;
    }
    return result;
  }

  private static CfgLine line(int number, String line) {
    if (line.startsWith("#")) {
      return null;
    }
    String trimmed = trim(line);
    if (trimmed.startsWith("!")) {
      int blank = firstBlank(trimmed);
      return new CfgLine.Directive(
          number, trimmed.substring(1, blank), trim(trimmed.substring(blank)));
    }
    int equals = trimmed.indexOf('=');
    if (equals < 0) {
      return null;
    }
    String value = cut(trim(trimmed.substring(equals + 1)));
    return new CfgLine.Setting(number, trim(trimmed.substring(0, equals)), value);
  }

  private static int firstBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static String cut(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_VALUE_BYTES) {
      return value;
    }
    int end = MAX_VALUE_BYTES;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--; // never inside a character
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
