package org.mapano.soap.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.sync.Synchronisations;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.PropVals;
import org.mapano.soap.operation.GetChangeInfoCall;
import org.mapano.soap.type.GetChangeInfoResponse;

/** Change key and predecessor list of an object. */
@Singleton
public class GetChangeInfoHandler
    implements OperationHandler<GetChangeInfoCall, GetChangeInfoResponse> {
  private final Synchronisations syncs;

  @Inject
  GetChangeInfoHandler(Synchronisations syncs) {
    this.syncs = syncs;
  }

  @Override
  public GetChangeInfoResponse answer(Caller caller, GetChangeInfoCall call) {
    PropMap versions = syncs.versions(caller.store(), EntryIds.any(call.sEntryId()));
    return new GetChangeInfoResponse(
        PropVals.toWire(versions.get(Tags.PR_PREDECESSOR_CHANGE_LIST)),
        PropVals.toWire(versions.get(Tags.PR_CHANGE_KEY)),
        0);
  }
}
