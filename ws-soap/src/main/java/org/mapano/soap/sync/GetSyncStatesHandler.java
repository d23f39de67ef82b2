package org.mapano.soap.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.sync.Synchronisations;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetSyncStatesCall;
import org.mapano.soap.type.GetSyncStatesResponse;
import org.mapano.soap.type.SyncState;

/** Confirmed states of synchronisations. */
@Singleton
public class GetSyncStatesHandler
    implements OperationHandler<GetSyncStatesCall, GetSyncStatesResponse> {
  private final Synchronisations syncs;

  @Inject
  GetSyncStatesHandler(Synchronisations syncs) {
    this.syncs = syncs;
  }

  @Override
  public GetSyncStatesResponse answer(Caller caller, GetSyncStatesCall call) {
    List<SyncState> found = new ArrayList<>();
    syncs.states(call.ulaSyncId()).forEach((id, state) -> found.add(new SyncState(id, state)));
    return new GetSyncStatesResponse(found, 0);
  }
}
