package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.softdelete.ObjectEraser;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Deletes messages of a folder, softly or for good. */
@Singleton
public class MessageDeleter {
  private static final List<Integer> NEEDED = List.of(Tags.PR_MESSAGE_FLAGS, Tags.PR_MESSAGE_SIZE);

  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final ObjectEraser eraser;
  private final Departure departure;

  @Inject
  MessageDeleter(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      HierarchyRows hierarchy,
      PropertyRows properties,
      ObjectEraser eraser,
      Departure departure) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.eraser = eraser;
    this.departure = departure;
  }

  /**
   * Deletes messages of a folder for a session that may; those that are elsewhere are left out.
   *
   * @throws StoreException NO_ACCESS when one of them may not be deleted
   */
  public void delete(
      Tx tx, StoreSession session, long folderId, Collection<Long> messageIds, boolean hard)
      throws SQLException {
    index.lock(tx, folderId);
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    Map<Long, ObjectRow> found = hierarchy.find(tx, messageIds);
    found
        .values()
        .removeIf(row ->
            row.parent() != folderId
                || row.type() != ObjectType.MESSAGE
                || row.isDeleted() && !hard);
    List<Lineage> lineages = new ArrayList<>();
    found.values().forEach(row -> lineages.add(MessageReader.below(folder, row)));
    if (access.allowed(tx, session, lineages, Wanted.DELETE).size() < found.size()) {
      throw StoreException.noAccess("messages of folder " + folderId);
    }
    delete(tx, folder, found.values(), hard);
  }

  /**
   * Removes soft-deleted messages of a folder for good, without asking for rights.
   *
   * @return how many; those that are not deleted (any more) or elsewhere are left out
   */
  public int purge(Tx tx, long folderId, Collection<Long> messageIds) throws SQLException {
    index.lock(tx, folderId);
    Lineage folder = ancestry.find(tx, List.of(folderId)).get(folderId);
    if (folder == null) {
      return 0;
    }
    List<ObjectRow> rows =
        hierarchy.find(tx, messageIds).values().stream()
            .filter(row -> row.parent() == folderId && row.isDeleted())
            .toList();
    delete(tx, folder, rows, true);
    return rows.size();
  }

  /**
   * Deletes messages of a locked folder without asking for rights.
   *
   * @param rows messages of the folder; with {@code hard} also deleted ones
   */
  public void delete(Tx tx, Lineage folder, Collection<ObjectRow> rows, boolean hard)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<ObjectRow> living = rows.stream().filter(row -> !row.isDeleted()).toList();
    List<ObjectRow> deleted = rows.stream().filter(ObjectRow::isDeleted).toList();
    List<Long> livingIds = living.stream().map(ObjectRow::id).toList();
    Map<Long, PropMap> stored = properties.read(tx, livingIds, NEEDED);
    departure.leave(tx, folder, living, deleted, stored, hard);
    if (hard) {
      eraser.eraseMessages(tx, rows.stream().map(ObjectRow::id).toList());
    } else {
      mark(tx, livingIds, stored);
    }
  }

  private void mark(Tx tx, List<Long> ids, Map<Long, PropMap> stored) throws SQLException {
    hierarchy.setDeleted(tx, ids, true);
    long now = MapiTime.ticks(Instant.now());
    List<ObjectProperties> marked = new ArrayList<>();
    List<Long> queued = new ArrayList<>();
    for (Long id : ids) {
      PropMap set = new PropMap().put(Tags.PR_DELETED_ON, now);
      int flags = stored.get(id).integer(Tags.PR_MESSAGE_FLAGS, 0);
      if ((flags & MessageFlags.SUBMIT) != 0) {
        set.put(Tags.PR_MESSAGE_FLAGS, flags & ~MessageFlags.SUBMIT);
        queued.add(id);
      }
      marked.add(new ObjectProperties(id, set));
    }
    properties.put(tx, marked);
    InList.update(tx, "DELETE FROM outgoingqueue WHERE hierarchy_id IN " + InList.LIST, queued);
  }
}
