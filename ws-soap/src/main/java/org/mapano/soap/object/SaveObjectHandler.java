package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.object.Objects;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.ObjectTrees;
import org.mapano.soap.operation.SaveObjectCall;
import org.mapano.soap.type.LoadObjectResponse;

/** Saves a new object or the changes of an existing one. */
@Singleton
public class SaveObjectHandler implements OperationHandler<SaveObjectCall, LoadObjectResponse> {
  private final Objects objects;

  @Inject
  SaveObjectHandler(Objects objects) {
    this.objects = objects;
  }

  @Override
  public LoadObjectResponse answer(Caller caller, SaveObjectCall call) {
    if (call.lpsSaveObj() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "No object");
    }
    ObjectTree saved =
        objects.save(
            caller.store(),
            call.sParentEntryId(),
            EntryIds.any(call.sEntryId()),
            ObjectTrees.toStore(call.lpsSaveObj()),
            (call.ulFlags() & ObjectFlags.ASSOCIATED) != 0,
            call.ulSyncId());
    return new LoadObjectResponse(0, ObjectTrees.toWire(saved));
  }
}
