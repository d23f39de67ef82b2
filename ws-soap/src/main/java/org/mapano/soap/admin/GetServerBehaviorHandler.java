package org.mapano.soap.admin;

import jakarta.inject.Singleton;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.OpenHandler;
import org.mapano.soap.operation.GetServerBehaviorCall;
import org.mapano.soap.type.GetServerBehaviorResponse;

/** Tells what kind of server this is; needs no session. */
@Singleton
public class GetServerBehaviorHandler
    implements OpenHandler<GetServerBehaviorCall, GetServerBehaviorResponse> {
  @Override
  public GetServerBehaviorResponse answer(Connection connection, GetServerBehaviorCall request) {
    return new GetServerBehaviorResponse(1, 0);
  }
}
