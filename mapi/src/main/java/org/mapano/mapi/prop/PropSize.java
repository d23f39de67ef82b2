package org.mapano.mapi.prop;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sizes of values in bytes. */
public final class PropSize {
  private static final int GUID_BYTES = 16;

  private PropSize() {}

  /** Bytes of the value alone; text counts in UTF-8, a multi-value is the sum of its elements. */
  public static long of(PropValue value) {
    PropType type = PropTag.type(value.tag());
    if (type == null) {
      return 0;
    }
    return value.value() instanceof List<?> list
        ? list.stream().mapToLong(element -> single(type.base(), element)).sum()
        : single(type, value.value());
  }

  private static long single(PropType type, Object value) {
    return switch (type) {
      case I2, BOOLEAN -> 2;
      case LONG, R4, ERROR -> 4;
      case DOUBLE, APPTIME, CURRENCY, I8, SYSTIME -> 8;
      case CLSID -> GUID_BYTES;
      case STRING8, UNICODE -> utf8Length((String) value);
      case BINARY -> ((byte[]) value).length;
      default -> 0;
    };
  }

  /** Length of a text in UTF-8 without encoding the usual ASCII. */
  public static int utf8Length(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return text.length();
  }
}
