package org.mapano.mapi.calendar.text;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One property (RFC 5545 3.5).
 *
 * @param name in upper case
 * @param parameters first value of each, keys in upper case
 * @param value as it stands in the text, escapes and all
 */
public record IcalProperty(String name, Map<String, String> parameters, String value) {
  private static final int MAX_LIST = 10_000;

  /** Copies the parameters. */
  public IcalProperty {
    parameters = Map.copyOf(parameters);
  }

  /** A parameter, or null. */
  public String parameter(String parameter) {
    return parameters.get(parameter);
  }

  /** Whether a parameter has a value, whatever the case. */
  public boolean is(String parameter, String expected) {
    return expected.equalsIgnoreCase(parameters.get(parameter));
  }

  /** The value of type TEXT, without escapes and without NUL; lines end with LF. */
  public String text() {
    return clean(VObjectPropertyValues.unescape(value)).replace("\r\n", "\n");
  }

  /**
   * The values of a list of TEXT, at most {@value #MAX_LIST}; empty ones are left out.
   *
   * @return values without escapes
   */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String text : VObjectPropertyValues.parseList(value)) {
      String clean = clean(text).strip();
      if (!clean.isEmpty() && texts.size() < MAX_LIST) {
        texts.add(clean);
      }
    }
    return texts;
  }

  private static String clean(String text) {
    return text.replace("\0", "");
  }
}
