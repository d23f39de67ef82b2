package org.mapano.soap.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.Tables;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.TableSetMultiStoreEntryIDsCall;
import org.mapano.soap.type.Result;

/** Chooses the messages of a table; the columns stay, order and restriction begin anew. */
@Singleton
public class TableSetMultiStoreEntryIDsHandler
    implements OperationHandler<TableSetMultiStoreEntryIDsCall, Result> {
  private static final int MAX_MESSAGES = 100_000;

  private final Tables tables;
  private final ObjectIds ids;

  @Inject
  TableSetMultiStoreEntryIDsHandler(Tables tables, ObjectIds ids) {
    this.tables = tables;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, TableSetMultiStoreEntryIDsCall call) {
    SessionTables open = SessionTables.of(caller);
    ClientTable table = open.get(call.ulTableId());
    if (!table.chosen()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "The rows of this table are given");
    }
    if (call.aMessages() != null && call.aMessages().size() > MAX_MESSAGES) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_MESSAGES + " messages");
    }
    Table rows = tables.chosen(caller.store(), ids.find(EntryIds.list(call.aMessages())));
    rows.setColumns(table.columns());
    open.replace(
        call.ulTableId(), table, new ClientTable(rows, table.unicode(), table.objectType(), true));
    return new Result(0);
  }
}
