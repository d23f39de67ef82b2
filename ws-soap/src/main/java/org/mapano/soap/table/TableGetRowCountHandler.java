package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableGetRowCountCall;
import org.mapano.soap.type.TableGetRowCountResponse;

/** Number of rows and the position. */
@Singleton
public class TableGetRowCountHandler
    implements OperationHandler<TableGetRowCountCall, TableGetRowCountResponse> {
  @Override
  public TableGetRowCountResponse answer(Caller caller, TableGetRowCountCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    return new TableGetRowCountResponse(0, table.rowCount(), table.position());
  }
}
