package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.message.ServerProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Changes the properties of store objects. */
@Singleton
class StoreEditor {
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;

  @Inject
  StoreEditor(Ancestry ancestry, AccessControl access, PropertyRows properties) {
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
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
