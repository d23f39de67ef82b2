package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableCloseCall;
import org.mapano.soap.type.Result;

/** Closes a table. */
@Singleton
public class TableCloseHandler implements OperationHandler<TableCloseCall, Result> {
  @Override
  public Result answer(Caller caller, TableCloseCall call) {
    SessionTables.of(caller).close(call.ulTableId());
    return new Result(0);
  }
}
