package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryMaintenance;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SyncUsersCall;
import org.mapano.soap.type.Result;

/** Compares the user source with what the server knows of it. */
@Singleton
public class SyncUsersHandler implements OperationHandler<SyncUsersCall, Result> {
  private final DirectoryMaintenance maintenance;

  @Inject
  public SyncUsersHandler(DirectoryMaintenance maintenance) {
    this.maintenance = maintenance;
  }

  @Override
  public Result answer(Caller caller, SyncUsersCall request) {
    maintenance.synchronise(caller.store());
    return new Result(0);
  }
}
