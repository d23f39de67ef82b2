package org.mapano.soap.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.sync.Synchronisations;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetEntryIDFromSourceKeyCall;
import org.mapano.soap.type.GetEntryIDFromSourceKeyResponse;

/** Entry id of a folder or message by source keys. */
@Singleton
public class GetEntryIDFromSourceKeyHandler
    implements OperationHandler<GetEntryIDFromSourceKeyCall, GetEntryIDFromSourceKeyResponse> {
  private final Synchronisations syncs;
  private final ObjectIds ids;

  @Inject
  GetEntryIDFromSourceKeyHandler(Synchronisations syncs, ObjectIds ids) {
    this.syncs = syncs;
    this.ids = ids;
  }

  @Override
  public GetEntryIDFromSourceKeyResponse answer(Caller caller, GetEntryIDFromSourceKeyCall call) {
    long store = ids.get(EntryIds.of(EntryId.Type.STORE, call.sStoreId()));
    return new GetEntryIDFromSourceKeyResponse(
        syncs.entryId(store, call.folderSourceKey(), call.messageSourceKey()), 0);
  }
}
