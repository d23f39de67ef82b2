package org.mapano.soap.user;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.soap.type.PropmapMVPair;
import org.mapano.soap.type.PropmapPair;

/**
 * Further properties of users and groups: on the wire they are lists of tags with texts, binary
 * ones as base64.
 */
public final class PropertyLists {
  /** Most properties in one request. */
  private static final int MAX_PROPERTIES = 1000;

  private static final long UNSIGNED = 0xFFFFFFFFL;
  private static final int TEXT_MASK = ~0xFFF;

  private PropertyLists() {}

  /**
   * The properties of both lists, null when both are missing.
   *
   * @throws StoreException INVALID_TYPE for values that do not fit their tag, TOO_BIG
   */
  public static PropMap toMapi(List<PropmapPair> single, List<PropmapMVPair> multiple) {
    if (single == null && multiple == null) {
      return null;
    }
    PropMap properties = new PropMap();
    for (PropmapPair pair : limited(single)) {
      if (pair.lpszValue() != null) {
        PropType type = type(pair.ulPropId(), false);
        properties.put((int) pair.ulPropId(), value(type, pair.lpszValue()));
      }
    }
    for (PropmapMVPair pair : limited(multiple)) {
      PropType type = type(pair.ulPropId(), true).base();
      List<Object> values = new ArrayList<>();
      pair.sValues().forEach(text -> values.add(value(type, text)));
      properties.put((int) pair.ulPropId(), values);
    }
    return properties;
  }

  private static <T> List<T> limited(List<T> sent) {
    if (sent != null && sent.size() > MAX_PROPERTIES) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many properties");
    }
    return sent == null ? List.of() : sent;
  }

  private static PropType type(long tag, boolean multiple) {
    PropType type = PropTag.type((int) tag);
    if (type == null || type.isMultiValue() != multiple) {
      throw new StoreException(ErrorCode.INVALID_TYPE, "Property does not fit its list");
    }
    return type;
  }

  private static Object value(PropType type, String text) {
    try {
      return switch (type) {
        case STRING8, UNICODE -> text;
        case BINARY -> Base64.getDecoder().decode(text);
        case BOOLEAN -> text.equals("1") || text.equalsIgnoreCase("true");
        case LONG -> Integer.parseInt(text.trim());
        default -> throw new IllegalArgumentException("No text form of " + type);
      };
    } catch (IllegalArgumentException unfit) {
      throw new StoreException(ErrorCode.INVALID_TYPE, unfit.getMessage(), unfit, false);
    }
  }

  /** Single values for the wire; null when there are none. */
  static List<PropmapPair> single(PropMap properties) {
    List<PropmapPair> pairs = new ArrayList<>();
    for (PropValue property : properties) {
      PropType type = PropTag.type(property.tag());
      if (!type.isMultiValue()) {
        pairs.add(new PropmapPair(tag(property.tag()), text(type, property.value())));
      }
    }
    return pairs.isEmpty() ? null : pairs;
  }

  /** Lists of values for the wire. */
  static List<PropmapMVPair> multiple(PropMap properties) {
    List<PropmapMVPair> pairs = new ArrayList<>();
    for (PropValue property : properties) {
      PropType type = PropTag.type(property.tag());
      if (type.isMultiValue()) {
        List<String> texts = new ArrayList<>();
        ((List<?>) property.value()).forEach(value -> texts.add(text(type.base(), value)));
        pairs.add(new PropmapMVPair(tag(property.tag()), texts));
      }
    }
    return pairs;
  }

  /** Text properties go under their 8-bit tag here. */
  private static long tag(int tag) {
    PropType base = PropTag.type(tag).base();
    int sent = base == PropType.UNICODE ? tag & TEXT_MASK | PropType.STRING8.code() : tag;
    return sent & UNSIGNED;
  }

  private static String text(PropType type, Object value) {
    return switch (type) {
      case BINARY -> Base64.getEncoder().encodeToString((byte[]) value);
      case BOOLEAN -> (Boolean) value ? "1" : "0";
      default -> value.toString();
    };
  }
}
