package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.object.Objects;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.ObjectTrees;
import org.mapano.soap.notify.Subscriptions;
import org.mapano.soap.operation.LoadObjectCall;
import org.mapano.soap.type.LoadObjectResponse;

/** An object with everything below it. */
@Singleton
public class LoadObjectHandler implements OperationHandler<LoadObjectCall, LoadObjectResponse> {
  private static final long SOFT_DELETED = 0x400;
  private static final long CHECK_DELETED = 0x80000000L;

  private final Objects objects;
  private final Subscriptions subscriptions;

  @Inject
  LoadObjectHandler(Objects objects, Subscriptions subscriptions) {
    this.objects = objects;
    this.subscriptions = subscriptions;
  }

  @Override
  public LoadObjectResponse answer(Caller caller, LoadObjectCall call) {
    Boolean deleted =
        (call.ulFlags() & CHECK_DELETED) == 0 ? null : (call.ulFlags() & SOFT_DELETED) != 0;
    ObjectTree tree =
        objects.load(caller.store(), EntryIds.any(call.sEntryId()), deleted, caller.sessionId());
    if (call.lpsNotSubscribe() != null) {
      subscriptions.begin(caller, call.lpsNotSubscribe());
    }
    return new LoadObjectResponse(0, ObjectTrees.toWire(tree));
  }
}
