package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableCreateBookmarkCall;
import org.mapano.soap.type.TableBookmarkResponse;

/** A bookmark on the current row. */
@Singleton
public class TableCreateBookmarkHandler
    implements OperationHandler<TableCreateBookmarkCall, TableBookmarkResponse> {
  @Override
  public TableBookmarkResponse answer(Caller caller, TableCreateBookmarkCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    return new TableBookmarkResponse(0, table.createBookmark());
  }
}
