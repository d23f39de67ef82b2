package org.mapano.mapi.message;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropType;

/** Values by property name; the tag is known only to the store that maps the name. */
public final class NamedValues {
  /**
   * A typed value.
   *
   * @param type type of the value
   * @param value value of the class the type states
   */
  public record TypedValue(PropType type, Object value) {}

  private final Map<NamedProperty, TypedValue> values = new LinkedHashMap<>();

  /** Adds or replaces a value. */
  public NamedValues put(NamedProperty name, PropType type, Object value) {
    values.put(name, new TypedValue(type, value));
    return this;
  }

  /** The value of a name, or null. */
  public TypedValue get(NamedProperty name) {
    return values.get(name);
  }

  /** All values in order of insertion. */
  public Map<NamedProperty, TypedValue> asMap() {
    return values;
  }
}
