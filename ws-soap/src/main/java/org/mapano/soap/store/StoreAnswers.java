package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.admin.ServerPaths;
import org.mapano.soap.call.Caller;
import org.mapano.soap.type.GetStoreResponse;
import org.mapano.soap.type.ResolveUserStoreResponse;

/** Answers that name a store. */
@Singleton
public class StoreAnswers {
  private static final long UNABLE_TO_COMPLETE =
      Integer.toUnsignedLong(ErrorCode.UNABLE_TO_COMPLETE.value());
  private static final byte[] NOTHING = {};

  private final ObjectIds ids;
  private final StoreLookup lookup;
  private final ServerPaths paths;

  @Inject
  StoreAnswers(ObjectIds ids, StoreLookup lookup, ServerPaths paths) {
    this.ids = ids;
    this.lookup = lookup;
    this.paths = paths;
  }

  /** Where to ask for a store that is on another server. */
  GetStoreResponse redirected(Caller caller, String server) {
    return new GetStoreResponse(
        UNABLE_TO_COMPLETE, NOTHING, NOTHING, NOTHING, path(caller, server));
  }

  /** The same for the store of a user. */
  ResolveUserStoreResponse redirectedUser(Caller caller, String server) {
    return new ResolveUserStoreResponse(
        0, NOTHING, NOTHING, NOTHING, UNABLE_TO_COMPLETE, path(caller, server));
  }

  private String path(Caller caller, String server) {
    return paths
        .best(server, caller.connection())
        .orElseThrow(() -> StoreException.notFound("Server " + server));
  }

  /** The store with its root folder. */
  GetStoreResponse of(StoreInfo store) {
    return new GetStoreResponse(
        0,
        ids.entryId(store.id()).orElseThrow(),
        ids.entryId(store.rootFolderId()).orElse(new byte[0]),
        store.guid().bytes(),
        paths.here());
  }

  /**
   * The store with its owner.
   *
   * @param located whether to tell where it is
   * @param here whether its entry id says that the store on this server is meant
   */
  ResolveUserStoreResponse withOwner(StoreInfo store, boolean located, boolean here) {
    byte[] entryId = ids.entryId(store.id()).orElseThrow();
    return new ResolveUserStoreResponse(
        store.ownerId(),
        lookup.ownerEntryId(store),
        here ? EntryId.parseTolerant(entryId).onThisServer().toBytes() : entryId,
        store.guid().bytes(),
        0,
        located ? paths.here() : null);
  }
}
