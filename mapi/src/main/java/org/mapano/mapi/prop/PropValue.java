package org.mapano.mapi.prop;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One property: a tag and a value of the class that {@link PropType} states for it. Byte arrays are
 * not copied; treat them as immutable.
 *
 * @param tag property tag; text is always held with the Unicode type
 * @param value the value; a list for a multi-value type, never null
 */
public record PropValue(int tag, Object value) {
  /** Checks that value and type fit and normalises the text types. */
  public PropValue {
    tag = PropTag.normalize(tag);
    Objects.requireNonNull(value, "value");
    PropType type = PropTag.type(tag);
    if (type != null && !fits(type, value)) {
      throw new IllegalArgumentException(
          PropTag.toString(tag) + " cannot hold a " + value.getClass().getName());
    }
  }

  private static boolean fits(PropType type, Object value) {
    if (!type.isMultiValue()) {
      return type.elementClass().isInstance(value);
    }
    return value instanceof List<?> list && list.stream().allMatch(type.elementClass()::isInstance);
  }

  /** The property id, 0 to 0xFFFF. */
  public int id() {
    return PropTag.id(tag);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PropValue that
        && tag == that.tag
        && Objects.deepEquals(comparable(value), comparable(that.value));
  }

  @Override
  public int hashCode() {
    Object plain = comparable(value);
    return 31 * tag
        + (plain instanceof byte[] bytes
            ? Arrays.hashCode(bytes)
            : plain instanceof Object[] array ? Arrays.deepHashCode(array) : plain.hashCode());
  }

  private static Object comparable(Object value) {
    return value instanceof List<?> list ? list.toArray() : value;
  }

  @Override
  public String toString() {
    Object shown = value instanceof byte[] bytes ? bytes.length + " bytes" : value;
    return PropTag.toString(tag) + "=" + shown;
  }
}
