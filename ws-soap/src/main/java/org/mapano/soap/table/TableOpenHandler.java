package org.mapano.soap.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TableOpenCall;
import org.mapano.soap.type.TableOpenRequest;
import org.mapano.soap.type.TableOpenResponse;

/** Opens a table. */
@Singleton
public class TableOpenHandler implements OperationHandler<TableOpenCall, TableOpenResponse> {
  private final TableOpener opener;

  @Inject
  TableOpenHandler(TableOpener opener) {
    this.opener = opener;
  }

  @Override
  public TableOpenResponse answer(Caller caller, TableOpenCall call) {
    TableOpenRequest wanted =
        new TableOpenRequest(call.sEntryId(), call.ulTableType(), call.ulType(), call.ulFlags());
    return new TableOpenResponse(0, opener.open(caller, wanted));
  }
}
