package org.mapano.soap.table;

import jakarta.inject.Singleton;
import java.util.Collection;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.PropTags;
import org.mapano.soap.operation.TableQueryColumnsCall;
import org.mapano.soap.type.TableQueryColumnsResponse;

/** The columns of a table, or all there could be. */
@Singleton
public class TableQueryColumnsHandler
    implements OperationHandler<TableQueryColumnsCall, TableQueryColumnsResponse> {
  private static final long ALL = 1;

  @Override
  public TableQueryColumnsResponse answer(Caller caller, TableQueryColumnsCall call) {
    ClientTable table = SessionTables.of(caller).get(call.ulTableId());
    Collection<Integer> tags =
        (call.ulFlags() & ALL) == 0 ? table.columns().requested() : available(table);
    return new TableQueryColumnsResponse(0, PropTags.toWire(tags));
  }

  private static Collection<Integer> available(ClientTable table) {
    ColumnSet all = table.rows().available();
    return (table.unicode() ? all : TableOpener.eightBit(all)).requested();
  }
}
