package org.mapano.mapi.document;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;

/** Reads properties of stored documents. */
public final class StoredValue {
  private StoredValue() {}

  /**
   * The property in an element.
   *
   * @throws IllegalArgumentException when its type is unknown or it has no value
   */
  public static PropValue read(XmlNode node) {
    int tag = PropTag.normalize((int) node.number("ulPropTag"));
    PropType type = PropTag.type(tag);
    if (type == null || node.children().size() < 2) {
      throw new IllegalArgumentException("A property without value");
    }
    XmlNode content = node.children().get(1);
    if (!type.isMultiValue()) {
      return new PropValue(tag, single(type, content));
    }
    List<Object> values = new ArrayList<>();
    content.children().forEach(item -> values.add(single(type.base(), item)));
    return new PropValue(tag, values);
  }

  private static Object single(PropType type, XmlNode node) {
    String text = node.text();
    return switch (type) {
      case I2 -> Short.valueOf(text.trim());
      case LONG, ERROR -> (int) Long.parseLong(text.trim());
      case R4 -> Float.valueOf(text.trim());
      case DOUBLE, APPTIME -> Double.valueOf(text.trim());
      case BOOLEAN -> text.trim().equals("true") || text.trim().equals("1");
      case I8 -> Long.valueOf(text.trim());
      case CURRENCY, SYSTIME -> node.number("hi") << 32 | node.number("lo");
      case STRING8, UNICODE -> text;
      case BINARY, CLSID -> Base64.getMimeDecoder().decode(text.trim());
      default -> throw new IllegalArgumentException("No value of type " + type);
    };
  }
}
