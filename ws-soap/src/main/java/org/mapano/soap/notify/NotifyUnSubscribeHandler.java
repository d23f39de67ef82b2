package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.NotifyUnSubscribeCall;
import org.mapano.soap.type.Result;

/** Ends a subscription. */
@Singleton
public class NotifyUnSubscribeHandler implements OperationHandler<NotifyUnSubscribeCall, Result> {
  private final Subscriptions subscriptions;

  /**
   * @param subscriptions of all sessions
   */
  @Inject
  public NotifyUnSubscribeHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Result answer(Caller caller, NotifyUnSubscribeCall request) {
    subscriptions.end(caller, request.ulConnection());
    return new Result(0);
  }
}
