package org.mapano.ejb.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.time.MapiTime;

/**
 * How a value lies in the columns of the property tables (database-schema, section 5): each type
 * has its column, text always has type 0x1E.
 */
public final class PropertyColumns {
  /** The value columns, in the order of {@link #encode} and {@link #decode}. */
  public static final String[] VALUES = {
    "val_ulong", "val_string", "val_binary", "val_double", "val_longint", "val_hi", "val_lo"
  };

  private PropertyColumns() {}

  /** The type number in the database. */
  public static int storedType(int tag) {
    return switch (PropTag.typeCode(tag)) {
      case 0x1F -> 0x1E;
      case 0x101F -> 0x101E;
      default -> PropTag.typeCode(tag);
    };
  }

  /** True for types that have a column. */
  public static boolean isStorable(PropType type) {
    return type != null
        && switch (type.base()) {
          case I2, LONG, BOOLEAN, R4, DOUBLE, APPTIME, I8, CURRENCY, SYSTIME -> true;
          case STRING8, UNICODE, BINARY, CLSID -> true;
          default -> false;
        };
  }

  /** Writes one single value into a row, from a position on. */
  static void encode(PropType base, Object value, Object[] row, int at) {
    switch (base) {
      case I2 -> row[at] = ((Short) value).longValue() & 0xFFFF;
      case LONG -> row[at] = ((Integer) value).longValue() & 0xFFFFFFFFL;
      case BOOLEAN -> row[at] = (Boolean) value ? 1L : 0L;
      case STRING8, UNICODE -> row[at + 1] = value;
      case BINARY, CLSID -> row[at + 2] = value;
      case R4 -> row[at + 3] = finite(((Float) value).doubleValue());
      case DOUBLE, APPTIME -> row[at + 3] = finite((Double) value);
      case I8 -> row[at + 4] = value;
      case CURRENCY, SYSTIME -> {
        row[at + 5] = MapiTime.high((Long) value);
        row[at + 6] = MapiTime.low((Long) value);
      }
      default -> throw new IllegalArgumentException("Type " + base + " has no column");
    }
  }

  /** NaN and infinities are stored as 0: the databases have no such values. */
  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  /**
   * Reads one single value.
   *
   * @param at index of the first value column
   * @return the value, or null when the column is empty or the type unknown
   */
  public static Object decode(PropType base, ResultSet row, int at) throws SQLException {
    Object value =
        switch (base) {
          case I2 -> (short) row.getLong(at);
          case LONG -> (int) row.getLong(at);
          case BOOLEAN -> row.getLong(at) != 0;
          case STRING8, UNICODE -> row.getString(at + 1);
          case BINARY, CLSID -> row.getBytes(at + 2);
          case R4 -> (float) row.getDouble(at + 3);
          case DOUBLE, APPTIME -> row.getDouble(at + 3);
          case I8 -> row.getLong(at + 4);
          case CURRENCY, SYSTIME -> MapiTime.join(row.getInt(at + 5), row.getLong(at + 6));
          default -> null;
        };
    return row.wasNull() ? null : value;
  }
}
