package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.Objects;
import org.mapano.mapi.prop.PropValue;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.PropVals;
import org.mapano.soap.operation.LoadPropCall;
import org.mapano.soap.type.LoadPropResponse;

/** One property of an object, however long. */
@Singleton
public class LoadPropHandler implements OperationHandler<LoadPropCall, LoadPropResponse> {
  private final Objects objects;

  @Inject
  LoadPropHandler(Objects objects) {
    this.objects = objects;
  }

  @Override
  public LoadPropResponse answer(Caller caller, LoadPropCall call) {
    PropValue value =
        objects.property(
            caller.store(), EntryIds.any(call.sEntryId()), call.ulObjId(), (int) call.ulPropTag());
    return new LoadPropResponse(0, PropVals.toWire(value));
  }
}
