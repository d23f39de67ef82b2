package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetServerDetailsCall;
import org.mapano.soap.type.GetServerDetailsResponse;

/** Tells about the servers of an installation, of which there is one only. */
@Singleton
public class GetServerDetailsHandler
    implements OperationHandler<GetServerDetailsCall, GetServerDetailsResponse> {
  @Override
  public GetServerDetailsResponse answer(Caller caller, GetServerDetailsCall request) {
    throw new StoreException(ErrorCode.NETWORK_ERROR, "There is one server only");
  }
}
