package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryMaintenance;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.PurgeCacheCall;
import org.mapano.soap.type.Result;

/** Forgets what is remembered of users; the kinds of caches do not matter. */
@Singleton
public class PurgeCacheHandler implements OperationHandler<PurgeCacheCall, Result> {
  private final DirectoryMaintenance maintenance;

  @Inject
  public PurgeCacheHandler(DirectoryMaintenance maintenance) {
    this.maintenance = maintenance;
  }

  @Override
  public Result answer(Caller caller, PurgeCacheCall request) {
    maintenance.forget(caller.store());
    return new Result(0);
  }
}
