package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;

/** Tells which of many messages are in a folder now and may be read. */
@Singleton
class FolderMembers {
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final MessageReader reader;

  @Inject
  FolderMembers(
      Ancestry ancestry, AccessControl access, HierarchyRows hierarchy, MessageReader reader) {
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.reader = reader;
  }

  /**
   * Ids of living messages of a folder that a session may read, in the order given. Whoever may
   * read the folder may read all; only for others each message is asked for.
   */
  Collection<Long> readable(Tx tx, StoreSession session, long folderId, Collection<Long> messageIds)
      throws SQLException {
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    if (!access.allows(tx, session, folder, Wanted.READ)) {
      return reader.readable(tx, session, folder, messageIds).keySet();
    }
    Map<Long, ObjectRow> rows = hierarchy.find(tx, messageIds);
    Set<Long> living = new LinkedHashSet<>();
    for (Long id : messageIds) {
      ObjectRow row = rows.get(id);
      if (row != null && row.isLivingMessageIn(folderId)) {
        living.add(id);
      }
    }
    return living;
  }
}
