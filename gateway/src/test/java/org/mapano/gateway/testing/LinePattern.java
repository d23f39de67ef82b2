package org.mapano.gateway.testing;

import java.util.Map;

/**
 * An expected line. {@code <*>} stands for any text, {@code <#>} for one or more digits, {@code
 * <name:*>} and {@code <name:#>} do the same and remember what they stood for; {@code <name>} is
 * what was remembered. Everything else is literal.
 */
final class LinePattern {
  private LinePattern() {}

  /** Whether a line fits; captures are added to the variables only then. */
  static boolean matches(String pattern, String line, Map<String, String> variables) {
    return match(pattern, 0, line, 0, variables);
  }

  private static boolean match(
      String pattern, int p, String line, int l, Map<String, String> variables) {
    int at = p;
    int position = l;
    while (at < pattern.length()) {
      int close = pattern.charAt(at) == '<' ? pattern.indexOf('>', at) : -1;
      String inside = close < 0 ? "" : pattern.substring(at + 1, close);
      if (inside.endsWith("*") || inside.endsWith("#")) {
        return wild(inside, pattern, close + 1, line, position, variables);
      }
      if (variables.containsKey(inside)) {
        String value = variables.get(inside);
        if (!line.startsWith(value, position)) {
          return false;
        }
        position += value.length();
        at = close + 1;
        continue;
      }
      if (position >= line.length() || line.charAt(position) != pattern.charAt(at)) {
        return false;
      }
      at++;
      position++;
    }
    return position == line.length();
  }

  private static boolean wild(
      String inside, String pattern, int rest, String line, int l, Map<String, String> variables) {
    boolean digits = inside.endsWith("#");
    int longest = l;
    while (longest < line.length() && (!digits || Character.isDigit(line.charAt(longest)))) {
      longest++;
    }
    int shortest = digits ? l + 1 : l;
    for (int end = longest; end >= shortest; end--) {
      if (match(pattern, rest, line, end, variables)) {
        if (inside.length() > 1) {
          variables.put(inside.substring(0, inside.length() - 2), line.substring(l, end));
        }
        return true;
      }
    }
    return false;
  }

  /** Replaces {@code <name>} by what was remembered. */
  static String expand(String text, Map<String, String> variables) {
    String expanded = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      expanded = expanded.replace("<" + variable.getKey() + ">", variable.getValue());
    }
    return expanded;
  }
}
