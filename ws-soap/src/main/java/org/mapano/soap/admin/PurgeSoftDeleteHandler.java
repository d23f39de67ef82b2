package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.softdelete.SoftDeletes;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.PurgeSoftDeleteCall;
import org.mapano.soap.type.Result;

/** Removes for good what was deleted some days ago. */
@Singleton
public class PurgeSoftDeleteHandler implements OperationHandler<PurgeSoftDeleteCall, Result> {
  private final SoftDeletes softDeletes;

  @Inject
  public PurgeSoftDeleteHandler(SoftDeletes softDeletes) {
    this.softDeletes = softDeletes;
  }

  @Override
  public Result answer(Caller caller, PurgeSoftDeleteCall request) {
    softDeletes.purge(caller.store(), (int) Math.min(request.ulDays(), Integer.MAX_VALUE));
    return new Result(0);
  }
}
