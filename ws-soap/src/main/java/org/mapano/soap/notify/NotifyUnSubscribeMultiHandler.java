package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.NotifyUnSubscribeMultiCall;
import org.mapano.soap.type.Result;

/** Ends several subscriptions. */
@Singleton
public class NotifyUnSubscribeMultiHandler
    implements OperationHandler<NotifyUnSubscribeMultiCall, Result> {
  private final Subscriptions subscriptions;

  /**
   * @param subscriptions of all sessions
   */
  @Inject
  public NotifyUnSubscribeMultiHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Result answer(Caller caller, NotifyUnSubscribeMultiCall request) {
    if (request.ulConnectionArray() != null) {
      for (long connection : request.ulConnectionArray()) {
        subscriptions.end(caller, connection);
      }
    }
    return new Result(0);
  }
}
