package org.mapano.soap.table;

import java.util.List;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.TableRow;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.soap.map.RowSets;
import org.mapano.soap.type.PropVal;

/**
 * A table as a client sees it.
 *
 * @param rows the table
 * @param unicode whether text columns that the client did not choose are Unicode
 * @param objectType MAPI type of what its rows are
 * @param chosen whether the client says which messages are its rows
 */
public record ClientTable(Table rows, boolean unicode, int objectType, boolean chosen) {
  /** The columns in force; until a client has chosen, text has the type it asked for. */
  public ColumnSet columns() {
    return rows.columns();
  }

  /** Rows with the tags of the present columns. */
  public List<List<PropVal>> toWire(List<TableRow> found) {
    return RowSets.toWire(columns(), found);
  }
}
