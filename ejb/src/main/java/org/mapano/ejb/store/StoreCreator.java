package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Creates the bare store: store object, root folder and their rows. */
@Singleton
public class StoreCreator {
  private final HierarchyRows hierarchy;
  private final ObjectKeys keys;
  private final PropertyRows properties;
  private final StoreRows stores;
  private final Sequences sequences;

  @Inject
  public StoreCreator(
      HierarchyRows hierarchy,
      ObjectKeys keys,
      PropertyRows properties,
      StoreRows stores,
      Sequences sequences) {
    this.hierarchy = hierarchy;
    this.keys = keys;
    this.properties = properties;
    this.stores = stores;
    this.sequences = sequences;
  }

  /**
   * Creates a store without folders.
   *
   * @param userName login name for the record
   * @return the root folder, with the store
   * @throws StoreException COLLISION when the owner has a store of the type
   */
  FolderFacts create(Tx tx, int ownerId, String userName, StoreType type, int companyId)
      throws SQLException {
    Guid guid = Guid.random();
    return create(
        tx,
        ownerId,
        userName,
        type,
        companyId,
        EntryId.create(guid, EntryId.Type.STORE),
        EntryId.create(guid, EntryId.Type.FOLDER));
  }

  /** As the method above, with entry ids that somebody chose. */
  FolderFacts create(
      Tx tx,
      int ownerId,
      String userName,
      StoreType type,
      int companyId,
      EntryId storeId,
      EntryId rootId)
      throws SQLException {
    stores.lockOwner(tx, ownerId);
    if (!stores.ofOwner(tx, ownerId, type).isEmpty()) {
      throw new StoreException(ErrorCode.COLLISION, "Owner " + ownerId + " has a store already");
    }
    Guid guid = storeId.store();
    long store = insert(tx, 0, ObjectType.STORE, ownerId);
    long root = insert(tx, store, ObjectType.FOLDER, ownerId);
    stores.insert(tx, new StoreInfo(store, root, ownerId, type, guid, companyId), userName);
    byte[] rootEntryId = rootId.toBytes();
    byte[] rootKey = sequences.nextSourceKey().toBytes();
    keys.insert(
        tx,
        List.of(
            new ObjectKeys.Keys(store, storeId.toBytes(), null),
            new ObjectKeys.Keys(root, rootEntryId, rootKey)));
    properties.insert(
        tx,
        List.of(
            new ObjectProperties(store, times().put(Tags.PR_MESSAGE_SIZE_EXTENDED, 0L)),
            new ObjectProperties(root, times().put(Tags.PR_FOLDER_TYPE, 0))));
    StoreFacts facts = new StoreFacts(store, root, type, guid, companyId);
    return new FolderFacts(root, facts, rootEntryId, rootKey);
  }

  private long insert(Tx tx, long parent, int type, int ownerId) throws SQLException {
    return hierarchy.insert(tx, List.of(new ObjectRow(0, parent, type, 0, ownerId)))[0];
  }

  private static PropMap times() {
    long now = MapiTime.ticks(Instant.now());
    return new PropMap().put(Tags.PR_CREATION_TIME, now).put(Tags.PR_LAST_MODIFICATION_TIME, now);
  }
}
