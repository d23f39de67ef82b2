package org.mapano.ejb.property;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.time.MapiTime;

/**
 * Reads a few single-value properties of very many objects in one statement: a join by primary key
 * for each property, only the columns that hold the value, one result row for each object.
 */
public final class PropertyScan {
  /** Most properties of one scan. */
  public static final int MAX_PROPERTIES = 12;

  /** Takes one object after the other. */
  @FunctionalInterface
  public interface RowTaker {
    /** Takes an object with those of the properties that it has. */
    void row(long id, PropMap properties) throws SQLException;
  }

  private PropertyScan() {}

  /** True for types that a scan can read. */
  public static boolean reads(int tag) {
    PropType type = PropTag.type(tag);
    return PropertyColumns.isStorable(type) && !type.isMultiValue();
  }

  /**
   * Reads all rows.
   *
   * @param tags what to read, each as {@link #reads} says
   * @param cut true when the first 255 characters of texts are enough
   */
  public static void read(Tx tx, ObjectQuery rows, List<Integer> tags, boolean cut, RowTaker taker)
      throws SQLException {
    try (PreparedStatement statement = tx.connection().prepareStatement(sql(rows, tags, cut))) {
      for (int i = 0; i < rows.parameters().size(); i++) {
        statement.setLong(i + 1, rows.parameters().get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          PropMap properties = new PropMap();
          int at = 2;
          for (int tag : tags) {
            PropType type = PropTag.type(tag);
            properties.put(tag, decode(type, result, at));
            at += width(type);
          }
          taker.row(result.getLong(1), properties);
        }
      }
    }
  }

  private static String sql(ObjectQuery rows, List<Integer> tags, boolean cut) {
    StringBuilder columns = new StringBuilder("SELECT ").append(rows.id());
    StringBuilder joins = new StringBuilder();
    for (int i = 0; i < tags.size(); i++) {
      String p = "p" + i;
      columns.append(", ").append(column(PropTag.type(tags.get(i)), p, cut));
      joins
          .append(" LEFT JOIN properties " + p + " ON " + p + ".hierarchyid = " + rows.id())
          .append(" AND " + p + ".tag = " + PropTag.id(tags.get(i)))
          .append(" AND " + p + ".type = " + PropertyColumns.storedType(tags.get(i)));
    }
    return columns + " FROM " + rows.from() + joins + " WHERE " + rows.where();
  }

  private static String column(PropType type, String p, boolean cut) {
    return switch (type) {
      case I2, LONG, BOOLEAN -> p + ".val_ulong";
      case STRING8, UNICODE -> cut ? "SUBSTRING(" + p + ".val_string, 1, 255)" : p + ".val_string";
      case R4, DOUBLE, APPTIME -> p + ".val_double";
      case I8 -> p + ".val_longint";
      case CURRENCY, SYSTIME -> p + ".val_hi, " + p + ".val_lo";
      default -> p + ".val_binary";
    };
  }

  private static int width(PropType type) {
    return type == PropType.SYSTIME || type == PropType.CURRENCY ? 2 : 1;
  }

  private static Object decode(PropType type, ResultSet row, int at) throws SQLException {
    Object value =
        switch (type) {
          case I2 -> (short) row.getLong(at);
          case LONG -> (int) row.getLong(at);
          case BOOLEAN -> row.getLong(at) != 0;
          case STRING8, UNICODE -> row.getString(at);
          case R4 -> (float) row.getDouble(at);
          case DOUBLE, APPTIME -> row.getDouble(at);
          case I8 -> row.getLong(at);
          case CURRENCY, SYSTIME -> MapiTime.join(row.getInt(at), row.getLong(at + 1));
          default -> row.getBytes(at);
        };
    return row.wasNull() ? null : value;
  }
}
