package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Counts the contents of a folder anew and corrects its counters. */
@Singleton
class CounterRepair {
  private static final String CONTENTS =
      "SELECT h.type, h.flags, p.val_ulong FROM hierarchy h LEFT JOIN properties p"
          + " ON p.hierarchyid = h.id AND p.type = 3 AND p.tag = "
          + PropTag.id(Tags.PR_MESSAGE_FLAGS)
          + " WHERE h.parent = ?";

  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;

  @Inject
  CounterRepair(
      IndexWriter index, Ancestry ancestry, AccessControl access, PropertyRows properties) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
  }

  /** Corrects a folder; answers how many counters were wrong. */
  int repair(Tx tx, StoreSession session, long folderId) throws SQLException {
    index.lock(tx, folderId);
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    access.check(tx, session, folder, Wanted.READ);
    boolean isRoot = folder.rows().size() == 2;
    if (isRoot || folder.object().isSearchFolder()) {
      return 0; // neither has counters
    }
    Map<Integer, Integer> counted = count(tx, folderId);
    PropMap stored = properties.read(tx, List.of(folderId), counted.keySet()).get(folderId);
    int subfolders = subfolderCount(tx, folderId);
    PropMap wrong = new PropMap();
    counted.forEach((tag, number) -> {
      PropValue known = stored.get(tag);
      if (known == null || !known.value().equals(number)) {
        wrong.put(tag, number);
      }
    });
    properties.put(tx, List.of(new ObjectProperties(folderId, wrong)));
    int children = counted.get(Tags.PR_FOLDER_CHILD_COUNT);
    if (subfolders == children) {
      return wrong.size();
    }
    setSubfolders(tx, folderId, children);
    return wrong.size() + 1;
  }

  private static Map<Integer, Integer> count(Tx tx, long folderId) throws SQLException {
    Map<Integer, Integer> counted = new TreeMap<>();
    for (int tag : FolderWriter.COUNTERS) {
      counted.put(tag, 0);
    }
    try (PreparedStatement select = tx.connection().prepareStatement(CONTENTS)) {
      select.setLong(1, folderId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          int flags = row.getInt(2);
          boolean read = (row.getLong(3) & MessageFlags.READ) != 0;
          if (row.getInt(1) == ObjectType.FOLDER) {
            boolean deleted = (flags & ObjectFlags.DELETED) != 0;
            int tag = deleted ? Tags.PR_DELETED_FOLDER_COUNT : Tags.PR_FOLDER_CHILD_COUNT;
            counted.merge(tag, 1, Integer::sum);
          } else if (row.getInt(1) == ObjectType.MESSAGE) {
            counted.merge(messageTag(flags), 1, Integer::sum);
            boolean normal = (flags & (ObjectFlags.ASSOCIATED | ObjectFlags.DELETED)) == 0;
            counted.merge(Tags.PR_CONTENT_UNREAD, normal && !read ? 1 : 0, Integer::sum);
          }
        }
      }
    }
    return counted;
  }

  private static int messageTag(int flags) {
    boolean associated = (flags & ObjectFlags.ASSOCIATED) != 0;
    if ((flags & ObjectFlags.DELETED) != 0) {
      return associated ? Tags.PR_DELETED_ASSOC_MSG_COUNT : Tags.PR_DELETED_MSG_COUNT;
    }
    return associated ? Tags.PR_ASSOC_CONTENT_COUNT : Tags.PR_CONTENT_COUNT;
  }

  /** PR_SUBFOLDERS is a truth value everywhere but in the database, where it is the number. */
  private static int subfolderCount(Tx tx, long folderId) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT val_ulong FROM properties WHERE hierarchyid = ? AND tag = "
                    + PropTag.id(Tags.PR_SUBFOLDERS)
                    + " AND type = 11")) {
      select.setLong(1, folderId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : -1;
      }
    }
  }

  private void setSubfolders(Tx tx, long folderId, int number) throws SQLException {
    PropMap row = new PropMap().put(Tags.PR_SUBFOLDERS, false);
    properties.put(tx, List.of(new ObjectProperties(folderId, row)));
    new CounterChanges().add(folderId, Tags.PR_SUBFOLDERS, number).apply(tx);
  }
}
