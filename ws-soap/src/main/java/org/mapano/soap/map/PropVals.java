package org.mapano.soap.map;

import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.soap.type.HiLo;
import org.mapano.soap.type.PropVal;

/**
 * Properties on the wire and in the store. Times and currency have two halves on the wire, numbers
 * are unsigned there.
 */
public final class PropVals {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private PropVals() {}

  /**
   * The property in the store's words.
   *
   * @return the property, or null when it carries no value the store could hold: PT_NULL, types of
   *     rules and restrictions, or no value element
   */
  public static PropValue toMapi(PropVal sent) {
    if (sent == null || sent.value() == null) {
      return null;
    }
    int tag = PropTag.normalize((int) sent.ulPropTag());
    PropType type = PropTag.type(tag);
    if (type == null || type.elementClass() == Object.class) {
      return null;
    }
    if (!type.isMultiValue()) {
      return new PropValue(tag, toMapi(type, sent.value()));
    }
    List<Object> values = new ArrayList<>();
    for (Object element : (List<?>) sent.value()) {
      values.add(toMapi(type, element));
    }
    return new PropValue(tag, values);
  }

  private static Object toMapi(PropType type, Object value) {
    return switch (value) {
      case HiLo halves -> halves.toLong();
      case Long number when type.elementClass() == Integer.class -> number.intValue();
      default -> value;
    };
  }

  /** Properties that carry values, in order. */
  public static PropMap toMapi(List<PropVal> sent) {
    PropMap values = new PropMap();
    for (PropVal one : sent) {
      PropValue value = toMapi(one);
      if (value != null) {
        values.put(value);
      }
    }
    return values;
  }

  /** The property for the wire; text has the Unicode type, as in answers about objects. */
  public static PropVal toWire(PropValue value) {
    return toWire(value.tag(), value.value());
  }

  /**
   * A value under the tag that a client asked for.
   *
   * @param tag tag of the answer; its type must be that of the value, text may be of either type
   */
  public static PropVal toWire(int tag, Object value) {
    PropType type = PropTag.type(tag);
    if (type == null) {
      return new PropVal(tag & UNSIGNED, null);
    }
    if (!(value instanceof List<?> list)) {
      return new PropVal(tag & UNSIGNED, single(type, value));
    }
    List<Object> elements = new ArrayList<>(list.size());
    for (Object element : list) {
      elements.add(single(type, element));
    }
    return new PropVal(tag & UNSIGNED, elements);
  }

  private static Object single(PropType type, Object value) {
    return switch (type.isMultiValue() ? type.base() : type) {
      case LONG, ERROR -> Integer.toUnsignedLong((Integer) value);
      case CURRENCY, SYSTIME -> HiLo.of((Long) value);
      default -> value;
    };
  }

  /** All properties for the wire. */
  public static List<PropVal> toWire(PropMap values) {
    List<PropVal> sent = new ArrayList<>(values.size());
    for (PropValue value : values) {
      sent.add(toWire(value));
    }
    return sent;
  }
}
