package org.mapano.mapi.table;

import java.nio.ByteBuffer;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.restriction.RestrictionException;

/**
 * Makes bytes whose unsigned bytewise order, a prefix first, is the order of values: rows of a
 * large table are then sorted without looking at their values again. A missing value has no key. 64
 * bits are ordered without sign, as 32 are.
 */
public final class SortKeys {
  private final Collation collation;

  /** Keys in the order of a locale. */
  public SortKeys(Collation collation) {
    this.collation = collation;
  }

  /**
   * The key of a single value.
   *
   * @param value the value, or null when it is missing
   * @return the key, or null: missing, an error, or of a type without order (currency)
   * @throws RestrictionException with kind TOO_COMPLEX for a multi-value
   */
  public byte[] of(PropValue value) {
    if (value == null) {
      return null;
    }
    PropType type = PropTag.type(value.tag());
    if (type == null) {
      return null;
    }
    if (type.isMultiValue()) {
      throw new RestrictionException(
          RestrictionException.Kind.TOO_COMPLEX,
          PropTag.toString(value.tag()) + " has several values and no order");
    }
    return key(type, value.value());
  }

  /**
   * The key of one element of a multi-value, or of a single value.
   *
   * @param type type of the element
   */
  public byte[] ofElement(PropType type, Object element) {
    return key(type, element);
  }

  private byte[] key(PropType type, Object value) {
    return switch (type) {
      case STRING8, UNICODE -> collation.sortKey((String) value);
      case LONG -> ByteBuffer.allocate(4).putInt((Integer) value).array();
      case I2 -> ByteBuffer.allocate(2).putShort((short) ((Short) value ^ 0x8000)).array();
      case BOOLEAN -> new byte[] {(byte) ((Boolean) value ? 1 : 0)};
      case I8 -> eight((Long) value);
      case SYSTIME -> eight((Long) value ^ Long.MIN_VALUE);
      case R4 -> eight(orderedBits(((Float) value).doubleValue()));
      case DOUBLE, APPTIME -> eight(orderedBits((Double) value));
      case BINARY, CLSID -> ((byte[]) value).clone();
      default -> null;
    };
  }

  private static byte[] eight(long value) {
    return ByteBuffer.allocate(8).putLong(value).array();
  }

  /** Bits of a number such that unsigned order is numeric order. */
  private static long orderedBits(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }
}
