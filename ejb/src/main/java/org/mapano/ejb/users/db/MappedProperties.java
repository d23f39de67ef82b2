package org.mapano.ejb.users.db;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/** Properties that are stored under their tag in hexadecimal, e.g. {@code 0x3A08001E}. */
final class MappedProperties {
  private MappedProperties() {}

  /** The properties among an object's values; what cannot be read is left out. */
  static PropMap read(Map<String, String> values, Map<String, TreeMap<Integer, String>> lists) {
    PropMap result = new PropMap();
    new TreeMap<>(values).forEach((name, value) -> put(result, name, List.of(value), false));
    new TreeMap<>(lists)
        .forEach((name, list) -> put(result, name, new ArrayList<>(list.values()), true));
    return result;
  }

  private static void put(PropMap into, String name, List<String> values, boolean multiple) {
    if (!name.startsWith("0x") || name.length() != 10) {
      return;
    }
    try {
      int tag = Integer.parseUnsignedInt(name.substring(2), 16);
      PropType type = PropTag.type(tag);
      if (type.isMultiValue() != multiple) {
        return;
      }
      List<Object> converted = new ArrayList<>();
      for (String value : values) {
        converted.add(convert(type.base(), value));
      }
      into.put(PropTag.normalize(tag), multiple ? converted : converted.get(0));
    } catch (IllegalArgumentException e) {
      // Written by hand or by another program; nobody depends on it.
    }
  }

  private static Object convert(PropType type, String value) {
    return switch (type) {
      case STRING8, UNICODE -> value;
      case BINARY -> Base64.getDecoder().decode(value);
      case BOOLEAN -> value.equals("1") || value.equalsIgnoreCase("true");
      case LONG -> Integer.parseInt(value.trim());
      default -> throw new IllegalArgumentException("No text form of " + type);
    };
  }
}
