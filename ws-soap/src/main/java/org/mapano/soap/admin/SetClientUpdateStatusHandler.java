package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.OpenHandler;
import org.mapano.soap.operation.SetClientUpdateStatusCall;
import org.mapano.soap.type.ClientUpdateStatusResponse;

/** Hears how an update went, of which this server has none; needs no session. */
@Singleton
public class SetClientUpdateStatusHandler
    implements OpenHandler<SetClientUpdateStatusCall, ClientUpdateStatusResponse> {
  @Override
  public ClientUpdateStatusResponse answer(
      Connection connection, SetClientUpdateStatusCall request) {
    throw new StoreException(ErrorCode.NO_SUPPORT, "No client programs here");
  }
}
