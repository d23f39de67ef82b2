package org.mapano.gateway.lmtp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters behind a path: {@code KEYWORD} or {@code KEYWORD=value}, parted by blanks. */
final class Parameters {
  private static final Pattern KEYWORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
  private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}= ]+");
  private static final int MAX_COUNT = 20;
  private static final String MALFORMED = "501 5.5.4 Syntax error in parameters";
  private static final String UNKNOWN = "555 5.5.4 Parameter not recognized";

  private Parameters() {}

  /**
   * Parses parameters.
   *
   * @param known keywords in upper case; any other is refused
   * @return values by keyword in upper case; empty where there is no value
   */
  static Map<String, String> parse(String text, java.util.Set<String> known)
      throws SyntaxException {
    Map<String, String> found = new LinkedHashMap<>();
    if (text.isEmpty()) {
      return found;
    }
    for (String parameter : text.split(" +", MAX_COUNT + 1)) {
      int equals = parameter.indexOf('=');
      String keyword = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      if (!KEYWORD.matcher(keyword).matches()
          || equals >= 0 && !VALUE.matcher(value.replace("=", "")).matches()) {
        throw new SyntaxException(MALFORMED);
      }
      String name = keyword.toUpperCase(Locale.ROOT);
      if (!known.contains(name)) {
        throw new SyntaxException(UNKNOWN);
      }
      if (found.put(name, value) != null) {
        throw new SyntaxException(MALFORMED);
      }
    }
    return found;
  }

  /** Refuses a value that is not one of those allowed. */
  static void requireOneOf(Map<String, String> parameters, String keyword, String... allowed)
      throws SyntaxException {
    String value = parameters.get(keyword);
    if (value == null) {
      return;
    }
    for (String candidate : allowed) {
      if (candidate.equalsIgnoreCase(value)) {
        return;
      }
    }
    throw new SyntaxException(MALFORMED);
  }
}
