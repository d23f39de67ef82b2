package org.mapano.mapi.mime.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header fields that forbid something, such as automatic answers: a field's name alone, {@code
 * Name*} for the beginning of a name, {@code Name: text} for the beginning of a field's text; all
 * without regard to case. Only the first line of a folded field is looked at.
 */
public final class HeaderPatterns {
  /** Words, those with blanks in them in quotes. */
  private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /** Beginnings of lines, in lower case. */
  private final List<String> beginnings = new ArrayList<>();

  private HeaderPatterns() {}

  /** The patterns in an option. */
  public static HeaderPatterns parse(String option) {
    HeaderPatterns patterns = new HeaderPatterns();
    Matcher words = WORDS.matcher(option);
    while (words.find()) {
      String word =
          words.group(1) != null
              ? words.group(1)
              : words.group(2) != null ? words.group(2) : words.group(3);
      patterns.add(word.strip().toLowerCase(Locale.ROOT));
    }
    return patterns;
  }

  private void add(String word) {
    if (word.isEmpty()) {
      return;
    }
    if (word.endsWith("*")) {
      beginnings.add(word.substring(0, word.length() - 1));
      return;
    }
    int colon = word.indexOf(':');
    beginnings.add(
        colon < 0
            ? word + ":"
            : word.substring(0, colon) + ": " + word.substring(colon + 1).strip());
  }

  /** Whether a field fits one of the patterns. */
  public boolean match(HeaderBlock headers) {
    for (HeaderField field : headers) {
      String line = firstLine(field);
      if (beginnings.stream().anyMatch(line::startsWith)) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(HeaderField field) {
    String raw = field.raw().stripLeading();
    int end = 0;
    while (end < raw.length() && raw.charAt(end) != '\r' && raw.charAt(end) != '\n') {
      end++;
    }
    return (field.name() + ": " + raw.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
