package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableCollapseRowCall;
import org.mapano.soap.type.TableCollapseRowResponse;

/** Closes a category of a table. */
@Singleton
public class TableCollapseRowHandler
    implements OperationHandler<TableCollapseRowCall, TableCollapseRowResponse> {
  @Override
  public TableCollapseRowResponse answer(Caller caller, TableCollapseRowCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    return new TableCollapseRowResponse(
        0, table.collapse(TableArguments.instance(call.sInstanceKey())));
  }
}
