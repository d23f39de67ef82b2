package org.mapano.soap.stream;

import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/** What writer and reader of the form agree on. */
final class StreamForm {
  static final int VERSION = 1;

  /** Greater property ids have their name with them, because they differ between servers. */
  static final int LAST_UNNAMED = 0x8500;

  static final int NAME_IS_NUMBER = 0;
  static final int NAME_IS_TEXT = 1;

  private StreamForm() {}

  /** Whether a type can travel. */
  static boolean isSent(PropType type) {
    return type != null
        && switch (type.base()) {
          case I2, LONG, BOOLEAN, R4, DOUBLE, APPTIME, I8, CURRENCY, SYSTIME -> true;
          case STRING8, UNICODE, BINARY, CLSID -> true;
          default -> false;
        };
  }

  /** Whether a property has its name with it. */
  static boolean isNamed(int tag) {
    return PropTag.id(tag) > LAST_UNNAMED;
  }
}
