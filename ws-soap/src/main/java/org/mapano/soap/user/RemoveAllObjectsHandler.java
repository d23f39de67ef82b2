package org.mapano.soap.user;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.RemoveAllObjectsCall;
import org.mapano.soap.type.Result;

/** Would delete everybody, which nobody may. */
@Singleton
public class RemoveAllObjectsHandler implements OperationHandler<RemoveAllObjectsCall, Result> {
  @Override
  public Result answer(Caller caller, RemoveAllObjectsCall request) {
    throw new StoreException(ErrorCode.NO_SUPPORT, "Objects are deleted one by one");
  }
}
