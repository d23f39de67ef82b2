package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.type.GetStoreResponse;
import org.mapano.soap.type.ResolveUserStoreResponse;

/** Answers that name a store. */
@Singleton
public class StoreAnswers {
  /** Where the store is; there is one server, which has no name of its own. */
  private static final String SERVER_PATH = "pseudo://Unknown";

  private final ObjectIds ids;
  private final StoreLookup lookup;

  @Inject
  StoreAnswers(ObjectIds ids, StoreLookup lookup) {
    this.ids = ids;
    this.lookup = lookup;
  }

  /** The store with its root folder. */
  GetStoreResponse of(StoreInfo store) {
    return new GetStoreResponse(
        0,
        ids.entryId(store.id()).orElseThrow(),
        ids.entryId(store.rootFolderId()).orElse(new byte[0]),
        store.guid().bytes(),
        SERVER_PATH);
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
        located ? SERVER_PATH : null);
  }
}
