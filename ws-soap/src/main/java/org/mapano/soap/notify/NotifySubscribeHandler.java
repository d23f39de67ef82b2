package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.NotifySubscribeCall;
import org.mapano.soap.type.Result;

/** Begins a subscription. */
@Singleton
public class NotifySubscribeHandler implements OperationHandler<NotifySubscribeCall, Result> {
  private final Subscriptions subscriptions;

  /**
   * @param subscriptions of all sessions
   */
  @Inject
  public NotifySubscribeHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Result answer(Caller caller, NotifySubscribeCall request) {
    subscriptions.begin(caller, request.notifySubscribe());
    return new Result(0);
  }
}
