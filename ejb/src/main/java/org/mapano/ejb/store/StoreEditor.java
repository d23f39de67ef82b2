package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.message.ServerProperties;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Reads and changes the properties of store objects. */
@Singleton
class StoreEditor {
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;
  private final StoreCatalog catalog;
  private final ComputedProperties computed;
  private final Sequences sequences;

  @Inject
  StoreEditor(
      Ancestry ancestry,
      AccessControl access,
      PropertyRows properties,
      StoreCatalog catalog,
      ComputedProperties computed,
      Sequences sequences) {
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
    this.catalog = catalog;
    this.computed = computed;
    this.sequences = sequences;
  }

  PropMap read(Tx tx, StoreSession session, long storeId) throws SQLException {
    Lineage store = ancestry.get(tx, storeId).living(ObjectType.STORE);
    access.check(tx, session, store, Wanted.READ);
    PropMap all = properties.readAll(tx, List.of(storeId)).get(storeId);
    StoreFacts facts = catalog.store(tx, storeId);
    byte[] entryId = computed.entryIds(tx, java.util.Set.of(storeId)).get(storeId);
    return all.put(Tags.PR_ENTRYID, entryId)
        .put(Tags.PR_RECORD_KEY, entryId)
        .put(Tags.PR_STORE_ENTRYID, entryId)
        .put(Tags.PR_STORE_RECORD_KEY, facts.guid().bytes())
        .put(Tags.PR_MAPPING_SIGNATURE, sequences.serverGuid().bytes())
        .put(Tags.PR_OBJECT_TYPE, ObjectType.STORE)
        .put(Tags.PR_EC_STORETYPE, facts.type().ordinal())
        .put(Tags.PR_EC_HIERARCHYID, (int) storeId);
  }

  void change(Tx tx, StoreSession session, long storeId, PropMap set, List<Integer> delete)
      throws SQLException {
    Lineage store = ancestry.get(tx, storeId).living(ObjectType.STORE);
    access.check(tx, session, store, Wanted.EDIT);
    PropMap wanted = ServerProperties.ofChange(set);
    wanted.put(Tags.PR_LAST_MODIFICATION_TIME, MapiTime.ticks(Instant.now()));
    properties.delete(tx, List.of(storeId), ServerProperties.deletable(delete));
    properties.put(tx, List.of(new ObjectProperties(storeId, wanted)));
  }
}
