package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableSetCollapseStateCall;
import org.mapano.soap.type.TableSetCollapseStateResponse;

/** Opens and closes the categories of a table as they were once. */
@Singleton
public class TableSetCollapseStateHandler
    implements OperationHandler<TableSetCollapseStateCall, TableSetCollapseStateResponse> {
  @Override
  public TableSetCollapseStateResponse answer(Caller caller, TableSetCollapseStateCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    return new TableSetCollapseStateResponse(table.restoreCollapseState(call.sCollapseState()), 0);
  }
}
