package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetLicenseAuthCall;
import org.mapano.soap.type.GetLicenseAuthResponse;

/** Answers licence questions with nothing, on which clients go on. */
@Singleton
public class GetLicenseAuthHandler
    implements OperationHandler<GetLicenseAuthCall, GetLicenseAuthResponse> {
  @Override
  public GetLicenseAuthResponse answer(Caller caller, GetLicenseAuthCall request) {
    return new GetLicenseAuthResponse(new byte[0], 0);
  }
}
