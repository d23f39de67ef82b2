package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SetServerBehaviorCall;
import org.mapano.soap.type.Result;

/** Would change what kind of server this is. */
@Singleton
public class SetServerBehaviorHandler implements OperationHandler<SetServerBehaviorCall, Result> {
  @Override
  public Result answer(Caller caller, SetServerBehaviorCall request) {
    throw new StoreException(ErrorCode.NO_SUPPORT, "The kind of server is fixed");
  }
}
