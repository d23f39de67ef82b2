package org.mapano.soap.table;

import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.table.TableRow;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableQueryRowsCall;
import org.mapano.soap.type.TableQueryRowsResponse;

/** Rows from the position on. */
@Singleton
public class TableQueryRowsHandler
    implements OperationHandler<TableQueryRowsCall, TableQueryRowsResponse> {
  @Override
  public TableQueryRowsResponse answer(Caller caller, TableQueryRowsCall call) {
    ClientTable table = SessionTables.of(caller).get(call.ulTableId());
    List<TableRow> rows =
        table
            .rows()
            .query(
                TableArguments.count(call.ulRowCount()), TableArguments.advances(call.ulFlags()));
    return new TableQueryRowsResponse(0, table.toWire(rows));
  }
}
