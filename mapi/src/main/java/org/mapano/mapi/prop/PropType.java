package org.mapano.mapi.prop;

/**
 * Property types with their numbers on the wire and in the database (MS-OXCDATA 2.11.1) and the
 * Java class of a single value. The value of a multi-value type is a {@code List} of the base
 * type's class. Times and currency are raw 64-bit numbers; see {@link
 * org.mapano.mapi.time.MapiTime}.
 */
public enum PropType {
  UNSPECIFIED(0x0000, Object.class),
  NULL(0x0001, Object.class),
  I2(0x0002, Short.class),
  LONG(0x0003, Integer.class),
  R4(0x0004, Float.class),
  DOUBLE(0x0005, Double.class),
  CURRENCY(0x0006, Long.class),
  APPTIME(0x0007, Double.class),
  ERROR(0x000A, Integer.class),
  BOOLEAN(0x000B, Boolean.class),
  OBJECT(0x000D, Object.class),
  I8(0x0014, Long.class),
  STRING8(0x001E, String.class),
  UNICODE(0x001F, String.class),
  SYSTIME(0x0040, Long.class),
  CLSID(0x0048, byte[].class),
  SRESTRICTION(0x00FD, Object.class),
  ACTIONS(0x00FE, Object.class),
  BINARY(0x0102, byte[].class),
  MV_I2(0x1002, Short.class),
  MV_LONG(0x1003, Integer.class),
  MV_R4(0x1004, Float.class),
  MV_DOUBLE(0x1005, Double.class),
  MV_CURRENCY(0x1006, Long.class),
  MV_APPTIME(0x1007, Double.class),
  MV_I8(0x1014, Long.class),
  MV_STRING8(0x101E, String.class),
  MV_UNICODE(0x101F, String.class),
  MV_SYSTIME(0x1040, Long.class),
  MV_CLSID(0x1048, byte[].class),
  MV_BINARY(0x1102, byte[].class);

  /** Bit that makes a multi-value type of a single-value one. */
  public static final int MV_FLAG = 0x1000;

  /** Bit that asks a table for one row for each value of a multi-value column. */
  public static final int MV_INSTANCE = 0x2000;

  private static final PropType[] BY_CODE = new PropType[0x1200];

  static {
    for (PropType type : values()) {
      BY_CODE[type.code] = type;
    }
  }

  private final int code;
  private final Class<?> elementClass;

  PropType(int code, Class<?> elementClass) {
    this.code = code;
    this.elementClass = elementClass;
  }

  /** The type's number, 16 bits. */
  public int code() {
    return code;
  }

  /** Class of a value, or of one element of a multi-value. */
  public Class<?> elementClass() {
    return elementClass;
  }

  /** True for the types whose value is a list. */
  public boolean isMultiValue() {
    return (code & MV_FLAG) != 0;
  }

  /** True for both kinds of text, single or multi-value. */
  public boolean isString() {
    return elementClass == String.class;
  }

  /** The type of one element: itself for a single-value type. */
  public PropType base() {
    return isMultiValue() ? BY_CODE[code & ~MV_FLAG] : this;
  }

  /**
   * The type with the given number.
   *
   * @param code 16 bits; an instance flag is ignored
   * @return the type, or null when the number names none
   */
  public static PropType of(int code) {
    int plain = code & 0xFFFF & ~MV_INSTANCE;
    return plain < BY_CODE.length ? BY_CODE[plain] : null;
  }
}
