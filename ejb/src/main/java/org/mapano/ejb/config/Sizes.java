package org.mapano.ejb.config;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as configuration writes them: digits and an optional k, m or g, powers of 1024. */
final class Sizes {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\s*([kKmMgG]?)[bB]?");

  private Sizes() {}

  /** Bytes, or empty when the text is no size or does not fit. */
  static OptionalLong parse(String text) {
    Matcher matcher = FORM.matcher(text.trim());
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    int shift =
        switch (matcher.group(2)) {
          case "k", "K" -> 10;
          case "m", "M" -> 20;
          case "g", "G" -> 30;
          default -> 0;
        };
    long number = Long.parseLong(matcher.group(1));
    return number > Long.MAX_VALUE >> shift
        ? OptionalLong.empty()
        : OptionalLong.of(number << shift);
  }
}
