package org.mapano.ejb.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Type of an option's value.
 *
 * @param kind what a value must look like
 * @param words the allowed words of an enumeration, otherwise empty
 */
record OptionType(Kind kind, List<String> words) {
  /** Forms of values. */
  enum Kind {
    STR,
    LIST,
    PATH,
    INT,
    BOOL,
    SIZE,
    ENUM
  }

  private static final List<String> BOOLEAN_WORDS =
      List.of("yes", "no", "true", "false", "1", "0", "on", "off", "y", "n");

  /** Reads the notation of the catalogue: a kind, for {@code enum} with colon and words. */
  static OptionType parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    List<String> words = colon < 0 ? List.of() : List.of(text.substring(colon + 1).split(","));
    return new OptionType(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), words);
  }

  /** The value that counts: the original reads an empty number as 0 and an empty switch as off. */
  String normal(String value) {
    return value.isEmpty() && (kind == Kind.INT || kind == Kind.BOOL) ? "0" : value;
  }

  /** What is wrong with a value, if anything. */
  Optional<String> complaint(String value) {
    return switch (kind) {
      case STR, LIST, PATH -> Optional.empty();
      case INT -> isNumber(value) ? Optional.empty() : Optional.of("not a whole number");
      case BOOL -> oneOf(BOOLEAN_WORDS, value);
      case SIZE -> Sizes.parse(value).isPresent() ? Optional.empty() : Optional.of("not a size");
      case ENUM -> oneOf(words, value);
    };
  }

  private static boolean isNumber(String value) {
    try {
      Integer.decode(value);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Optional<String> oneOf(List<String> allowed, String value) {
    return allowed.contains(value.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of("must be one of " + String.join(", ", allowed));
  }
}
