package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.OpenHandler;
import org.mapano.soap.operation.GetClientUpdateCall;
import org.mapano.soap.type.ClientUpdateResponse;

/** Hands out client programs, of which this server has none; needs no session. */
@Singleton
public class GetClientUpdateHandler
    implements OpenHandler<GetClientUpdateCall, ClientUpdateResponse> {
  @Override
  public ClientUpdateResponse answer(Connection connection, GetClientUpdateCall request) {
    throw new StoreException(ErrorCode.NO_SUPPORT, "No client programs here");
  }
}
