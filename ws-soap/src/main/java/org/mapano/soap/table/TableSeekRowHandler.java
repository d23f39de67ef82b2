package org.mapano.soap.table;

import jakarta.inject.Singleton;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableSeekRowCall;
import org.mapano.soap.type.TableSeekRowResponse;

/** Moves the position. */
@Singleton
public class TableSeekRowHandler
    implements OperationHandler<TableSeekRowCall, TableSeekRowResponse> {
  @Override
  public TableSeekRowResponse answer(Caller caller, TableSeekRowCall call) {
    Table table = SessionTables.of(caller).get(call.ulTableId()).rows();
    return new TableSeekRowResponse(0, table.seek((int) call.ulBookmark(), call.lRowCount()));
  }
}
