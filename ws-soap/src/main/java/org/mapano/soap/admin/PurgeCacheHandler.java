package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryMaintenance;
import org.mapano.ejb.table.TableMemory;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.PurgeCacheCall;
import org.mapano.soap.type.Result;

/** Forgets what is remembered of users and messages; the kinds of caches do not matter. */
@Singleton
public class PurgeCacheHandler implements OperationHandler<PurgeCacheCall, Result> {
  private final DirectoryMaintenance maintenance;
  private final TableMemory memory;

  @Inject
  public PurgeCacheHandler(DirectoryMaintenance maintenance, TableMemory memory) {
    this.maintenance = maintenance;
    this.memory = memory;
  }

  @Override
  public Result answer(Caller caller, PurgeCacheCall request) {
    maintenance.forget(caller.store());
    memory.clear();
    return new Result(0);
  }
}
