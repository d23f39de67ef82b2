package org.mapano.soap.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.addressbook.AddressBookChanges;
import org.mapano.ejb.sync.SyncChange;
import org.mapano.ejb.sync.SyncChanges;
import org.mapano.ejb.sync.SyncOptions;
import org.mapano.ejb.sync.Synchronisations;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.Restrictions;
import org.mapano.soap.operation.GetChangesCall;
import org.mapano.soap.type.IcsChange;
import org.mapano.soap.type.IcsChangeResponse;

/** What changed since a state. */
@Singleton
public class GetChangesHandler implements OperationHandler<GetChangesCall, IcsChangeResponse> {
  private static final long NO_DELETIONS = 0x2;
  private static final long NO_SOFT_DELETIONS = 0x4;
  private static final long READ_STATE = 0x8;
  private static final long ASSOCIATED = 0x10;
  private static final long NORMAL = 0x20;
  private static final long CATCH_UP = 0x400;

  /** The address book, which has no synchronisations of its own. */
  private static final long ADDRESS_BOOK = 3;

  private final Synchronisations syncs;
  private final AddressBookChanges addressBook;

  @Inject
  GetChangesHandler(Synchronisations syncs, AddressBookChanges addressBook) {
    this.syncs = syncs;
    this.addressBook = addressBook;
  }

  @Override
  public IcsChangeResponse answer(Caller caller, GetChangesCall call) {
    if (call.ulChangeType() == ADDRESS_BOOK) {
      return toWire(addressBook.since(caller.store(), call.ulChangeId()));
    }
    long flags = call.ulFlags();
    SyncOptions options =
        new SyncOptions(
            (flags & NO_DELETIONS) == 0,
            (flags & NO_SOFT_DELETIONS) == 0,
            (flags & READ_STATE) != 0,
            (flags & ASSOCIATED) != 0,
            (flags & NORMAL) != 0,
            (flags & CATCH_UP) != 0,
            call.lpsRestrict() == null ? null : Restrictions.toMapi(call.lpsRestrict()));
    return toWire(
        syncs.changes(
            caller.store(),
            call.ulSyncId(),
            call.ulChangeId(),
            (int) call.ulChangeType(),
            options));
  }

  private static IcsChangeResponse toWire(SyncChanges found) {
    List<IcsChange> changes = new ArrayList<>();
    for (SyncChange change : found.changes()) {
      changes.add(
          new IcsChange(
              change.changeId(),
              change.sourceKey(),
              change.parentKey(),
              change.type(),
              change.flags()));
    }
    return new IcsChangeResponse(changes, found.maxChangeId(), 0);
  }
}
