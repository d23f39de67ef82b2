package org.mapano.soap.map;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.table.TableRow;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.soap.type.PropVal;

/** Rows of tables for the wire: a cell has exactly the tag its column was asked with. */
public final class RowSets {
  private RowSets() {}

  /** Rows for the wire. */
  public static List<List<PropVal>> toWire(ColumnSet columns, List<TableRow> rows) {
    List<List<PropVal>> sent = new ArrayList<>(rows.size());
    for (TableRow row : rows) {
      sent.add(toWire(columns, row));
    }
    return sent;
  }

  /** One row for the wire. */
  public static List<PropVal> toWire(ColumnSet columns, TableRow row) {
    List<PropVal> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      PropValue cell = row.cells().get(i);
      boolean missing = PropTag.type(cell.tag()) == PropType.ERROR;
      cells.add(PropVals.toWire(missing ? cell.tag() : columns.cell(i), cell.value()));
    }
    return cells;
  }
}
