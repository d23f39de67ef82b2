package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryMaintenance;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.PurgeDeferredUpdatesCall;
import org.mapano.soap.type.PurgeDeferredUpdatesResponse;

/** Writes changes that wait to be written: none ever does. */
@Singleton
public class PurgeDeferredUpdatesHandler
    implements OperationHandler<PurgeDeferredUpdatesCall, PurgeDeferredUpdatesResponse> {
  private final DirectoryMaintenance maintenance;

  @Inject
  public PurgeDeferredUpdatesHandler(DirectoryMaintenance maintenance) {
    this.maintenance = maintenance;
  }

  @Override
  public PurgeDeferredUpdatesResponse answer(Caller caller, PurgeDeferredUpdatesCall request) {
    return new PurgeDeferredUpdatesResponse(maintenance.writePendingUpdates(caller.store()), 0);
  }
}
