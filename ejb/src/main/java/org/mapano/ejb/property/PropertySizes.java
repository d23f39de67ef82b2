package org.mapano.ejb.property;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;

/** Sizes of objects as the store counts them (store-semantics 3.3), and the limits on them. */
public final class PropertySizes {
  /** What every object counts beside its properties. */
  public static final int OBJECT = 28;

  /** Most properties of one object. */
  static final int MAX_PROPERTIES = 20_000;

  /** Largest single value in bytes. */
  static final long MAX_VALUE = 64L << 20;

  /** Most values of a multi-value property. */
  static final int MAX_VALUES = 60_000;

  private static final int ROW = 20;

  private PropertySizes() {}

  /** Size of an object with these properties, without data and sub-objects. */
  public static long of(PropMap properties) {
    long sum = OBJECT;
    for (PropValue property : properties) {
      sum += of(property);
    }
    return sum;
  }

  /** Size of the rows of one property. */
  public static long of(PropValue property) {
    if (property.value() instanceof List<?> values) {
      long sum = 0;
      for (Object value : values) {
        sum += ROW + bytes(value);
      }
      return sum;
    }
    return ROW + bytes(property.value());
  }

  private static long bytes(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.length;
    }
    return value instanceof String text ? utf8Length(text) : 0;
  }

  private static long utf8Length(String text) {
    long ascii = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
      ascii++;
    }
    return ascii;
  }

  /**
   * Refuses what cannot be stored.
   *
   * @throws StoreException TOO_BIG
   */
  static void check(PropMap properties) {
    if (properties.size() > MAX_PROPERTIES) {
      throw new StoreException(
          ErrorCode.TOO_BIG, "More than " + MAX_PROPERTIES + " properties on one object");
    }
    for (PropValue property : properties) {
      boolean many = property.value() instanceof List<?> list && list.size() > MAX_VALUES;
      if (many || of(property) > MAX_VALUE) {
        throw new StoreException(
            ErrorCode.TOO_BIG, "Value of " + PropTag.toString(property.tag()) + " is too large");
      }
    }
  }
}
