package org.mapano.mapi.mime.header;

import java.util.Locale;
import org.mapano.mapi.mime.header.HeaderParameters.Parameter;

/** Cuts {@code value; name=text; name="text"} into pieces; used once, linear, never fails. */
final class ParameterScanner {
  private final String text;
  private int position;

  ParameterScanner(String text) {
    this.text = text;
  }

  /** The part before the first semicolon, in lower case and without comments. */
  String main() {
    StringBuilder main = new StringBuilder();
    while (position < text.length() && text.charAt(position) != ';') {
      char c = text.charAt(position);
      if (c == '(') {
        skipComment();
      } else {
        main.append(c);
        position++;
      }
    }
    return main.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** The next parameter, or null at the end. */
  Parameter next() {
    while (position < text.length()) {
      position++;
      String name = name();
      if (position < text.length() && text.charAt(position) == '=') {
        position++;
        String value = value();
        skipToSemicolon();
        if (!name.isEmpty()) {
          return new Parameter(name, value);
        }
      }
    }
    return null;
  }

  private String name() {
    int start = position;
    while (position < text.length() && text.charAt(position) != '=' && !atSemicolon()) {
      position++;
    }
    return text.substring(start, position).strip().toLowerCase(Locale.ROOT);
  }

  private String value() {
    while (position < text.length() && isBlank(text.charAt(position))) {
      position++;
    }
    if (position < text.length() && text.charAt(position) == '"') {
      return quoted();
    }
    int start = position;
    while (position < text.length() && !atSemicolon() && !atComment()) {
      position++;
    }
    return text.substring(start, position).strip();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return value.toString();
      }
      if (c == '\\' && position < text.length()) {
        c = text.charAt(position++);
      }
      value.append(c);
    }
    return value.toString();
  }

  private boolean atSemicolon() {
    return text.charAt(position) == ';';
  }

  private boolean atComment() {
    return text.charAt(position) == '(' && position > 0 && isBlank(text.charAt(position - 1));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void skipToSemicolon() {
    while (position < text.length() && !atSemicolon()) {
      if (text.charAt(position) == '(') {
        skipComment();
      } else {
        position++;
      }
    }
  }

  private void skipComment() {
    int depth = 0;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return;
      } else if (c == '\\') {
        position++;
      }
    }
    position = Math.min(position, text.length());
  }
}
