package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableSetColumnsCall;
import org.mapano.soap.type.Result;

/** Chooses the columns of a table. */
@Singleton
public class TableSetColumnsHandler implements OperationHandler<TableSetColumnsCall, Result> {
  @Override
  public Result answer(Caller caller, TableSetColumnsCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    table.setColumns(TableArguments.columns(call.aPropTag()));
    return new Result(0);
  }
}
