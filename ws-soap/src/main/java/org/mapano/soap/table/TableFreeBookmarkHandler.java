package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableFreeBookmarkCall;
import org.mapano.soap.type.Result;

/** Forgets a bookmark. */
@Singleton
public class TableFreeBookmarkHandler implements OperationHandler<TableFreeBookmarkCall, Result> {
  @Override
  public Result answer(Caller caller, TableFreeBookmarkCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    table.freeBookmark((int) call.ulbkPosition());
    return new Result(0);
  }
}
