package org.mapano.soap.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.sync.Synchronisations;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SetSyncStatusCall;
import org.mapano.soap.type.SetSyncStatusResponse;

/** Begins a synchronisation, or confirms a state of one. */
@Singleton
public class SetSyncStatusHandler
    implements OperationHandler<SetSyncStatusCall, SetSyncStatusResponse> {
  private final Synchronisations syncs;

  @Inject
  SetSyncStatusHandler(Synchronisations syncs) {
    this.syncs = syncs;
  }

  @Override
  public SetSyncStatusResponse answer(Caller caller, SetSyncStatusCall call) {
    long id =
        syncs.confirm(
            caller.store(),
            call.sSourceKeyFolder(),
            call.ulSyncId(),
            call.ulChangeId(),
            (int) call.ulChangeType());
    return new SetSyncStatusResponse(id, 0);
  }
}
