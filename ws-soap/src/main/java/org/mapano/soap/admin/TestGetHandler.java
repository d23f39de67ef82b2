package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.TestGetCall;
import org.mapano.soap.type.TestGetResponse;

/** Internal tests of the original, which nobody may run here. */
@Singleton
public class TestGetHandler implements OperationHandler<TestGetCall, TestGetResponse> {
  @Override
  public TestGetResponse answer(Caller caller, TestGetCall request) {
    throw StoreException.noAccess("internal tests");
  }
}
