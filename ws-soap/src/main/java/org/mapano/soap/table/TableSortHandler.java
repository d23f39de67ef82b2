package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.SortOrders;
import org.mapano.soap.operation.TableSortCall;
import org.mapano.soap.type.Result;

/** Orders the rows of a table. */
@Singleton
public class TableSortHandler implements OperationHandler<TableSortCall, Result> {
  @Override
  public Result answer(Caller caller, TableSortCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    table.sort(SortOrders.toMapi(call.aSortOrder(), call.ulCategories(), call.ulExpanded()));
    return new Result(0);
  }
}
