package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableExpandRowCall;
import org.mapano.soap.type.TableExpandRowResponse;

/** Opens a category of a table. */
@Singleton
public class TableExpandRowHandler
    implements OperationHandler<TableExpandRowCall, TableExpandRowResponse> {
  @Override
  public TableExpandRowResponse answer(Caller caller, TableExpandRowCall call) {
    ClientTable table = SessionTables.of(caller).get(call.ulTableId());
    Table.Opened opened =
        table
            .rows()
            .expand(
                TableArguments.instance(call.sInstanceKey()),
                TableArguments.count(call.ulRowCount()));
    return new TableExpandRowResponse(0, table.toWire(opened.rows()), opened.more());
  }
}
