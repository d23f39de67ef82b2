package org.mapano.gateway.pop3;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A command line taken apart.
 *
 * @param command command word in upper case
 * @param bytes what follows the first blank, as sent: passwords may begin and end with blanks
 */
record Arguments(String command, byte[] bytes) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  static Arguments parse(byte[] line) {
    int end = 0;
    while (end < line.length && line[end] != ' ') {
      end++;
    }
    String command = new String(line, 0, end, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    return new Arguments(
        command, Arrays.copyOfRange(line, Math.min(end + 1, line.length), line.length));
  }

  /** The arguments as text without blanks around them. */
  String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1).strip();
  }

  boolean isEmpty() {
    return text().isEmpty();
  }

  /** The argument at an index as number; -1 when it is none. */
  int number(int index) {
    String[] words = text().split(" +");
    boolean present = index < words.length && NUMBER.matcher(words[index]).matches();
    return present ? Integer.parseInt(words[index]) : -1;
  }

  /** Number of arguments parted by blanks. */
  int count() {
    return isEmpty() ? 0 : text().split(" +").length;
  }
}
