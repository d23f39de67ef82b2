package org.mapano.soap.table;

import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.table.Table;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.soap.map.PropTags;

/** Arguments of operations on tables. */
final class TableArguments {
  /** Flag: the position stays. */
  private static final long NO_ADVANCE = 1;

  private TableArguments() {}

  /**
   * Columns.
   *
   * @throws StoreException INVALID_PARAMETER for none or too many, TOO_COMPLEX for more than one
   *     instance column
   */
  static ColumnSet columns(List<Long> tags) {
    if (tags == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "No columns");
    }
    try {
      return ColumnSet.of(PropTags.toMapi(tags));
    } catch (IllegalArgumentException wrong) {
      throw new StoreException(ErrorCode.TOO_COMPLEX, wrong.getMessage());
    }
  }

  /** A number of rows, unsigned on 32 bits. */
  static int count(long sent) {
    return (int) Math.min(sent, Table.MAX_ROWS);
  }

  /**
   * The key of a row.
   *
   * @throws StoreException INVALID_PARAMETER when it is none
   */
  static InstanceKey instance(byte[] sent) {
    if (sent == null || sent.length != InstanceKey.LENGTH) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Not an instance key");
    }
    return InstanceKey.parse(sent);
  }

  /** Whether reading moves the position. */
  static boolean advances(long flags) {
    return (flags & NO_ADVANCE) == 0;
  }
}
