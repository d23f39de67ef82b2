package org.mapano.mapi.prop;

/**
 * Arithmetic of property tags. A tag is an {@code int}: the property id in the upper 16 bits, the
 * {@link PropType} number in the lower. Ids from {@link #NAMED_FIRST} up are named properties.
 */
public final class PropTag {
  /** First property id of the named range (fixed client ranges begin here). */
  public static final int NAMED_FIRST = 0x8000;

  /** First property id that the server gives out for a name; below it are the fixed ranges. */
  public static final int NAMED_SERVER_FIRST = 0x8501;

  private PropTag() {}

  /** The tag of a property id (0 to 0xFFFF) and a type number. */
  public static int of(int id, int type) {
    return id << 16 | type & 0xFFFF;
  }

  /** The tag of a property id (0 to 0xFFFF) and a type. */
  public static int of(int id, PropType type) {
    return of(id, type.code());
  }

  /** The property id, 0 to 0xFFFF. */
  public static int id(int tag) {
    return tag >>> 16;
  }

  /** The type number, 0 to 0xFFFF. */
  public static int typeCode(int tag) {
    return tag & 0xFFFF;
  }

  /** The type, or null when the number is not one of {@link PropType}. */
  public static PropType type(int tag) {
    return PropType.of(typeCode(tag));
  }

  /** The same property with another type. */
  public static int withType(int tag, PropType type) {
    return tag & 0xFFFF0000 | type.code();
  }

  /** True when the type has the multi-value bit. */
  public static boolean isMultiValue(int tag) {
    return (tag & PropType.MV_FLAG) != 0;
  }

  /** True for the range of named properties. */
  public static boolean isNamed(int tag) {
    return id(tag) >= NAMED_FIRST;
  }

  /**
   * The tag under which 8-bit and Unicode text are the same: the database and the protocol treat
   * 0x1E and 0x1F as one type. Also clears the instance bit of table columns.
   */
  public static int normalize(int tag) {
    int plain = tag & ~PropType.MV_INSTANCE;
    return switch (plain & 0xFFFF) {
      case 0x001E -> plain & 0xFFFF0000 | 0x001F;
      case 0x101E -> plain & 0xFFFF0000 | 0x101F;
      default -> plain;
    };
  }

  /** The tag as eight hexadecimal digits with prefix, as in the literature. */
  public static String toString(int tag) {
    return String.format("0x%08X", tag);
  }
}
