package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.CheckExistObjectCall;
import org.mapano.soap.type.Result;

/** Whether an object exists, deleted or not. */
@Singleton
public class CheckExistObjectHandler implements OperationHandler<CheckExistObjectCall, Result> {
  private static final long SHOW_SOFT_DELETES = 2;

  private final ObjectIds ids;

  @Inject
  CheckExistObjectHandler(ObjectIds ids) {
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, CheckExistObjectCall call) {
    boolean deleted = (call.ulFlags() & SHOW_SOFT_DELETES) != 0;
    if (!ids.exists(EntryIds.any(call.sEntryId()), deleted)) {
      throw StoreException.notFound("Object");
    }
    return new Result(0);
  }
}
