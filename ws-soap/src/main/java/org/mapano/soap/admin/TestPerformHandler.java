package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TestPerformCall;
import org.mapano.soap.type.Result;

/** Internal tests of the original, which nobody may run here. */
@Singleton
public class TestPerformHandler implements OperationHandler<TestPerformCall, Result> {
  @Override
  public Result answer(Caller caller, TestPerformCall request) {
    throw StoreException.noAccess("internal tests");
  }
}
