package org.mapano.ejb.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Saves changes of stores and folders. */
@Singleton
class ContainerSaver {
  private final Transactions transactions;
  private final Stores stores;
  private final Folders folders;
  private final PropertyRows properties;
  private final ObjectKeys keys;

  @Inject
  ContainerSaver(
      Transactions transactions,
      Stores stores,
      Folders folders,
      PropertyRows properties,
      ObjectKeys keys) {
    this.transactions = transactions;
    this.stores = stores;
    this.folders = folders;
    this.properties = properties;
    this.keys = keys;
  }

  ObjectTree save(StoreSession session, Lineage present, ObjectTree sent, long syncId) {
    long id = present.object().id();
    boolean isStore = present.object().type() == ObjectType.STORE;
    if (isStore) {
      stores.change(session, id, sent.properties(), sent.tags());
    } else {
      folders.change(session, id, sent.properties(), sent.tags(), syncId);
    }
    PropMap values =
        transactions.read(tx ->
            isStore
                ? properties.read(tx, id, Tags.PR_LAST_MODIFICATION_TIME)
                : ofFolder(tx, id, present.object().parent()));
    if (syncId != 0 && sent.properties().has(Tags.PR_CHANGE_KEY)) {
      values.remove(Tags.PR_CHANGE_KEY);
      values.remove(Tags.PR_PREDECESSOR_CHANGE_LIST);
    }
    if (sent.properties().isEmpty()) {
      // Existing clients get no time when nothing was set.
      values.put(Tags.PR_LAST_MODIFICATION_TIME, 0L);
    }
    return new ObjectTree(
        present.object().type(),
        id,
        sent.clientId(),
        false,
        values,
        List.copyOf(values.tags()),
        null,
        List.of());
  }

  private PropMap ofFolder(Tx tx, long id, long parent) throws SQLException {
    PropMap values =
        properties.read(
            tx,
            id,
            Tags.PR_LAST_MODIFICATION_TIME,
            Tags.PR_CHANGE_KEY,
            Tags.PR_PREDECESSOR_CHANGE_LIST);
    Map<Long, ObjectKeys.Keys> known = keys.find(tx, List.of(id, parent));
    ObjectKeys.Keys none = new ObjectKeys.Keys(0, null, null);
    values.put(Tags.PR_PARENT_SOURCE_KEY, known.getOrDefault(parent, none).sourceKey());
    return values
        .put(Tags.PR_SOURCE_KEY, known.get(id).sourceKey())
        .put(Tags.PR_RECORD_KEY, known.get(id).entryId());
  }
}
