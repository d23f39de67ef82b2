package org.mapano.mapi.restriction;

import java.util.Arrays;
import java.util.List;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/**
 * Order of two values of one type as restrictions see it: text by collation without case, LONG
 * unsigned, binary by length and then bytewise.
 */
public final class ValueComparator {
  /** Address book object of a message; compared as object, not as bytes. */
  public static final int PR_ADDRESS_BOOK_ENTRYID = 0x663B0102;

  private final Collation collation;

  /** A comparator with the order of a locale. */
  public ValueComparator(Collation collation) {
    this.collation = collation;
  }

  /**
   * Compares two values of the type in a tag.
   *
   * @return negative, zero or positive
   * @throws RestrictionException with kind INVALID_TYPE when the type has no order
   */
  public int compare(int tag, Object left, Object right) {
    if (tag == PR_ADDRESS_BOOK_ENTRYID && sameAddressBookObject((byte[]) left, (byte[]) right)) {
      return 0;
    }
    PropType type = PropTag.type(tag);
    if (type == null) {
      throw noOrder(tag);
    }
    return type.isMultiValue()
        ? compareLists(tag, type.base(), (List<?>) left, (List<?>) right)
        : compareSingle(tag, type, left, right);
  }

  private int compareLists(int tag, PropType type, List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return Integer.compare(left.size(), right.size());
    }
    for (int i = 0; i < left.size(); i++) {
      int order = compareSingle(tag, type, left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Compares two single values of the given type. */
  int compareSingle(int tag, PropType type, Object left, Object right) {
    return switch (type) {
      case STRING8, UNICODE -> collation.compareIgnoringCase((String) left, (String) right);
      case LONG, ERROR -> Integer.compareUnsigned((Integer) left, (Integer) right);
      case I2 -> Short.compare((Short) left, (Short) right);
      case I8, SYSTIME, CURRENCY -> Long.compare((Long) left, (Long) right);
      case R4 -> Float.compare((Float) left, (Float) right);
      case DOUBLE, APPTIME -> Double.compare((Double) left, (Double) right);
      case BOOLEAN -> Boolean.compare((Boolean) left, (Boolean) right);
      case BINARY, CLSID -> compareBytes((byte[]) left, (byte[]) right);
      default -> throw noOrder(tag);
    };
  }

  private static int compareBytes(byte[] left, byte[] right) {
    return left.length != right.length
        ? Integer.compare(left.length, right.length)
        : Arrays.compareUnsigned(left, right);
  }

  private static boolean sameAddressBookObject(byte[] left, byte[] right) {
    try {
      return AddressBookEntryId.parse(left).sameObject(AddressBookEntryId.parse(right));
    } catch (MalformedIdException foreign) {
      return false;
    }
  }

  private static RestrictionException noOrder(int tag) {
    return new RestrictionException(
        RestrictionException.Kind.INVALID_TYPE, PropTag.toString(tag) + " has no order");
  }
}
