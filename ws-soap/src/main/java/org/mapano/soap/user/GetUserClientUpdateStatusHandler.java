package org.mapano.soap.user;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetUserClientUpdateStatusCall;
import org.mapano.soap.type.UserClientUpdateStatusResponse;

/** Tells about updates of client programs, which this server does not hand out. */
@Singleton
public class GetUserClientUpdateStatusHandler
    implements OperationHandler<GetUserClientUpdateStatusCall, UserClientUpdateStatusResponse> {
  @Override
  public UserClientUpdateStatusResponse answer(
      Caller caller, GetUserClientUpdateStatusCall request) {
    return new UserClientUpdateStatusResponse(
        0,
        "1970-01-01T00:00:00Z",
        null,
        null,
        null,
        0,
        Integer.toUnsignedLong(ErrorCode.NO_SUPPORT.value()));
  }
}
