package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableGetCollapseStateCall;
import org.mapano.soap.type.TableGetCollapseStateResponse;

/** Tells which categories of a table are open; clients hand it back unread. */
@Singleton
public class TableGetCollapseStateHandler
    implements OperationHandler<TableGetCollapseStateCall, TableGetCollapseStateResponse> {
  @Override
  public TableGetCollapseStateResponse answer(Caller caller, TableGetCollapseStateCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    return new TableGetCollapseStateResponse(
        table.collapseState(TableArguments.instance(call.sBookmark())), 0);
  }
}
