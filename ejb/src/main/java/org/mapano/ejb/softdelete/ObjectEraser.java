package org.mapano.ejb.softdelete;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.sync.DeferredUpdates;

/**
 * Removes objects and everything below them for good: rows now, stored data when the transaction
 * has committed. Counters and change log are the caller's.
 */
@Singleton
public class ObjectEraser {
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final ObjectKeys keys;
  private final Instances instances;
  private final DeferredUpdates deferred;

  @Inject
  public ObjectEraser(
      HierarchyRows hierarchy,
      PropertyRows properties,
      ObjectKeys keys,
      Instances instances,
      DeferredUpdates deferred) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.keys = keys;
    this.instances = instances;
    this.deferred = deferred;
  }

  /** Removes messages with recipients, attachments and embedded messages. */
  public void eraseMessages(Tx tx, Collection<Long> messageIds) throws SQLException {
    erase(
        tx,
        messageIds,
        ObjectType.MESSAGE,
        ObjectType.RECIPIENT,
        ObjectType.RECIPIENT_LIST,
        ObjectType.ATTACHMENT);
  }

  /** Removes folders that have no messages and no subfolders any more. */
  public void eraseFolders(Tx tx, Collection<Long> folderIds) throws SQLException {
    remove(tx, folderIds);
    InList.update(tx, "DELETE FROM acl WHERE hierarchy_id IN " + InList.LIST, folderIds);
    InList.update(tx, "DELETE FROM searchresults WHERE folderid IN " + InList.LIST, folderIds);
  }

  private void erase(Tx tx, Collection<Long> roots, Integer... types) throws SQLException {
    Set<Long> all = new HashSet<>(roots);
    hierarchy.descendants(tx, roots, true, types).forEach(row -> all.add(row.id()));
    remove(tx, all);
    InList.update(tx, "DELETE FROM outgoingqueue WHERE hierarchy_id IN " + InList.LIST, roots);
  }

  private void remove(Tx tx, Collection<Long> ids) throws SQLException {
    instances.detach(tx, ids);
    properties.deleteAll(tx, ids);
    keys.delete(tx, ids);
    deferred.removed(tx, ids);
    hierarchy.delete(tx, ids);
  }
}
