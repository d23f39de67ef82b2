package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.NotifySubscribeMultiCall;
import org.mapano.soap.type.NotifySubscribe;
import org.mapano.soap.type.Result;

/** Begins several subscriptions, up to the first that fails. */
@Singleton
public class NotifySubscribeMultiHandler
    implements OperationHandler<NotifySubscribeMultiCall, Result> {
  private final Subscriptions subscriptions;

  /**
   * @param subscriptions of all sessions
   */
  @Inject
  public NotifySubscribeMultiHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Result answer(Caller caller, NotifySubscribeMultiCall request) {
    if (request.notifySubscribeArray() != null) {
      for (NotifySubscribe wish : request.notifySubscribeArray()) {
        subscriptions.begin(caller, wish);
      }
    }
    return new Result(0);
  }
}
