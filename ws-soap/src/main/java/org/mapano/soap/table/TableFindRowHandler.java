package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.Restrictions;
import org.mapano.soap.operation.TableFindRowCall;
import org.mapano.soap.type.Result;

/** Moves the position to the next row that satisfies a condition. */
@Singleton
public class TableFindRowHandler implements OperationHandler<TableFindRowCall, Result> {
  private static final long BACKWARD = 1;

  @Override
  public Result answer(Caller caller, TableFindRowCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    if (call.lpsRestrict() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Nothing to find");
    }
    table.find(
        Restrictions.toMapi(call.lpsRestrict()),
        (int) call.ulBookmark(),
        (call.ulFlags() & BACKWARD) != 0);
    return new Result(0);
  }
}
