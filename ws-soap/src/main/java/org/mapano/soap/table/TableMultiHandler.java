package org.mapano.soap.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.Restrictions;
import org.mapano.soap.map.SortOrders;
import org.mapano.soap.operation.TableMultiCall;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.TableMultiRequest;
import org.mapano.soap.type.TableMultiResponse;
import org.mapano.soap.type.TableQueryRowsRequest;
import org.mapano.soap.type.TableSortRequest;

/** Opens, orders, filters and reads a table in one call. */
@Singleton
public class TableMultiHandler implements OperationHandler<TableMultiCall, TableMultiResponse> {
  private static final long CLEAR_RESTRICTION = 1;

  private final TableOpener opener;

  @Inject
  TableMultiHandler(TableOpener opener) {
    this.opener = opener;
  }

  @Override
  public TableMultiResponse answer(Caller caller, TableMultiCall call) {
    TableMultiRequest wanted = call.sRequest();
    boolean opens = wanted.lpOpen() != null;
    long id = opens ? opener.open(caller, wanted.lpOpen()) : wanted.ulTableId();
    SessionTables tables = SessionTables.of(caller);
    try {
      List<List<PropVal>> rows = use(tables.get(id), wanted);
      return new TableMultiResponse(0, opens ? id : 0, rows);
    } catch (StoreException failure) {
      if (opens) {
        tables.close(id);
      }
      throw failure;
    }
  }

  private static List<List<PropVal>> use(ClientTable table, TableMultiRequest wanted) {
    TableSortRequest sort = wanted.lpSort();
    if (sort != null) {
      table
          .rows()
          .sort(SortOrders.toMapi(sort.sSortOrder(), sort.ulCategories(), sort.ulExpanded()));
    }
    if (wanted.lpSetColumns() != null) {
      table.rows().setColumns(TableArguments.columns(wanted.lpSetColumns()));
    }
    if (wanted.lpRestrict() != null) {
      table.rows().restrict(Restrictions.toMapi(wanted.lpRestrict()));
    } else if ((wanted.ulFlags() & CLEAR_RESTRICTION) != 0) {
      table.rows().restrict(null);
    }
    TableQueryRowsRequest query = wanted.lpQueryRows();
    if (query == null) {
      return List.of();
    }
    return table.toWire(
        table
            .rows()
            .query(
                TableArguments.count(query.ulCount()), TableArguments.advances(query.ulFlags())));
  }
}
