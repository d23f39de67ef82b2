package org.mapano.soap.door;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A content type.
 *
 * @param name type and subtype in lower case
 * @param parameters by name in lower case
 */
record MediaType(String name, Map<String, String> parameters) {
  /** Reads a header's value; whatever cannot be read is left out. */
  static MediaType parse(String value) {
    String text = value == null ? "" : value;
    int end = text.indexOf(';');
    String name = (end < 0 ? text : text.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    Map<String, String> parameters = new HashMap<>();
    int at = end;
    while (at >= 0 && at < text.length()) {
      int equal = text.indexOf('=', at);
      if (equal < 0) {
        break;
      }
      String key = text.substring(at + 1, equal).trim().toLowerCase(Locale.ROOT);
      at = equal + 1;
      if (at < text.length() && text.charAt(at) == '"') {
        int close = text.indexOf('"', at + 1);
        close = close < 0 ? text.length() : close;
        parameters.put(key, text.substring(at + 1, close));
        at = text.indexOf(';', close);
      } else {
        int next = text.indexOf(';', at);
        parameters.put(key, text.substring(at, next < 0 ? text.length() : next).trim());
        at = next;
      }
    }
    return new MediaType(name, parameters);
  }

  /** True when the content has several parts. */
  boolean isMultipart() {
    return name.startsWith("multipart/") && !parameter("boundary").isEmpty();
  }

  /** A parameter, empty when there is none. */
  String parameter(String key) {
    return parameters.getOrDefault(key, "");
  }
}
