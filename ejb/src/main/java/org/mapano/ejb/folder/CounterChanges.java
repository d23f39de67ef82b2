package org.mapano.ejb.folder;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/**
 * Gathers what a transaction changes in the counters of folders and the sizes of stores, and writes
 * it relative to the stored values. The rows are locked in ascending order of their objects, after
 * the index's own locks.
 */
public final class CounterChanges {
  private static final int LONG = 3;
  private static final int BOOLEAN = 11;
  private static final int I8 = 20;
  private static final int SIZE = PropTag.id(Tags.PR_MESSAGE_SIZE_EXTENDED);
  private static final int SUBFOLDERS = PropTag.id(Tags.PR_SUBFOLDERS);
  private static final int MAX_OBJECTS = 100;

  private final TreeMap<Long, TreeMap<Integer, Long>> deltas = new TreeMap<>();

  /** Adds to a counter of a folder. */
  public CounterChanges add(long folderId, int tag, long delta) {
    merge(folderId, PropTag.id(tag), delta);
    return this;
  }

  /** Adds to the size of a store. */
  public CounterChanges addSize(long storeId, long delta) {
    merge(storeId, SIZE, delta);
    return this;
  }

  /** Counts a living message that enters (1) or leaves (-1) a folder. */
  public CounterChanges message(long folderId, boolean associated, boolean unread, int sign) {
    if (associated) {
      return add(folderId, Tags.PR_ASSOC_CONTENT_COUNT, sign);
    }
    add(folderId, Tags.PR_CONTENT_COUNT, sign);
    return unread ? add(folderId, Tags.PR_CONTENT_UNREAD, sign) : this;
  }

  /** Counts a deleted message that enters (1) or leaves (-1) a folder. */
  public CounterChanges deletedMessage(ObjectRow message, int sign) {
    int tag = message.isAssociated() ? Tags.PR_DELETED_ASSOC_MSG_COUNT : Tags.PR_DELETED_MSG_COUNT;
    return add(message.parent(), tag, sign);
  }

  /** Counts a living subfolder that enters (1) or leaves (-1) a folder. */
  public CounterChanges subfolder(long folderId, int sign) {
    add(folderId, Tags.PR_FOLDER_CHILD_COUNT, sign);
    return add(folderId, Tags.PR_SUBFOLDERS, sign);
  }

  private void merge(long objectId, int propertyId, long delta) {
    if (delta != 0) {
      deltas.computeIfAbsent(objectId, id -> new TreeMap<>()).merge(propertyId, delta, Long::sum);
    }
  }

  /** Writes what was gathered. */
  public void apply(Tx tx) throws SQLException {
    List<Map.Entry<Long, TreeMap<Integer, Long>>> all = new ArrayList<>(deltas.entrySet());
    for (int start = 0; start < all.size(); start += MAX_OBJECTS) {
      applySome(tx, all.subList(start, Math.min(start + MAX_OBJECTS, all.size())));
    }
    deltas.clear();
  }

  private static void applySome(Tx tx, List<Map.Entry<Long, TreeMap<Integer, Long>>> objects)
      throws SQLException {
    StringBuilder counters = new StringBuilder();
    StringBuilder sizes = new StringBuilder();
    TreeSet<Integer> tags = new TreeSet<>();
    List<Long> ids = new ArrayList<>();
    List<Long> stores = new ArrayList<>();
    for (Map.Entry<Long, TreeMap<Integer, Long>> object : objects) {
      ids.add(object.getKey());
      Long size = object.getValue().get(SIZE);
      if (size != null) {
        stores.add(object.getKey());
        sizes.append(" WHEN ").append(object.getKey()).append(" THEN ").append(size);
      } else {
        counters.append(" WHEN ").append(object.getKey()).append(" THEN CASE tag");
        object.getValue().forEach((tag, delta) -> counters.append(when(tag, delta)));
        counters.append(" ELSE 0 END");
        tags.addAll(object.getValue().keySet());
      }
    }
    InList.update(tx, sql(counters, sizes, tags, ids, stores), ids);
  }

  private static String when(int tag, long delta) {
    return " WHEN " + tag + " THEN " + delta;
  }

  /**
   * One statement for all. The conditions name exactly the rows that exist, so that InnoDB locks
   * rows and no gaps; decimal arithmetic keeps unsigned columns from overflowing below zero.
   */
  private static String sql(
      StringBuilder counters,
      StringBuilder sizes,
      Collection<Integer> tags,
      List<Long> ids,
      List<Long> stores) {
    List<String> assignments = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    if (!sizes.isEmpty()) {
      assignments.add(
          "val_longint = CASE WHEN type = 20 THEN val_longint + CASE hierarchyid"
              + sizes
              + " ELSE 0 END ELSE val_longint END");
      rows.add("hierarchyid IN " + list(stores) + " AND tag = " + SIZE + " AND type = " + I8);
    }
    if (!counters.isEmpty()) {
      assignments.add(
          "val_ulong = CASE WHEN type = 20 THEN val_ulong ELSE"
              + " GREATEST(0, val_ulong + 0.0 + CASE hierarchyid"
              + counters
              + " ELSE 0 END) END");
      List<Long> folders = new ArrayList<>(ids);
      folders.removeAll(stores);
      List<Integer> plain = new ArrayList<>(tags);
      if (plain.remove(Integer.valueOf(SUBFOLDERS))) {
        rows.add(
            "hierarchyid IN "
                + list(folders)
                + " AND tag = "
                + SUBFOLDERS
                + " AND type = "
                + BOOLEAN);
      }
      if (!plain.isEmpty()) {
        rows.add(
            "hierarchyid IN "
                + list(folders)
                + " AND tag IN "
                + InList.literals(plain)
                + " AND type = "
                + LONG);
      }
    }
    return "UPDATE properties SET "
        + String.join(", ", assignments)
        + " WHERE hierarchyid IN "
        + InList.LIST
        + " AND ("
        + String.join(" OR ", rows)
        + ")";
  }

  private static String list(List<Long> ids) {
    return ids.toString().replace('[', '(').replace(']', ')');
  }
}
