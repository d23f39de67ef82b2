package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.Restrictions;
import org.mapano.soap.operation.TableRestrictCall;
import org.mapano.soap.type.Result;

/** Filters the rows of a table. */
@Singleton
public class TableRestrictHandler implements OperationHandler<TableRestrictCall, Result> {
  @Override
  public Result answer(Caller caller, TableRestrictCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    table.restrict(call.lpRestrict() == null ? null : Restrictions.toMapi(call.lpRestrict()));
    return new Result(0);
  }
}
