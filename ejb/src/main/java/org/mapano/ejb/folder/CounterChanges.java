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

  /**
   * One statement for all. Its text depends on how many rows of which kind change and not on ids
   * and values, so that it is found prepared. The conditions name exactly the rows that exist, so
   * that InnoDB locks rows and no gaps; decimal arithmetic keeps unsigned columns from overflowing
   * below zero.
   */
  private static void applySome(Tx tx, List<Map.Entry<Long, TreeMap<Integer, Long>>> objects)
      throws SQLException {
    List<Map.Entry<Long, TreeMap<Integer, Long>>> stores = new ArrayList<>();
    List<Map.Entry<Long, TreeMap<Integer, Long>>> folders = new ArrayList<>();
    objects.forEach(object -> (object.getValue().containsKey(SIZE) ? stores : folders).add(object));
    List<Object> values = new ArrayList<>();
    List<String> assignments = new ArrayList<>();
    if (!stores.isEmpty()) {
      assignments.add(sizes(stores, values));
    }
    if (!folders.isEmpty()) {
      assignments.add(counters(folders, values));
    }
    List<String> rows = new ArrayList<>();
    if (!stores.isEmpty()) {
      rows.add(rows(stores, List.of(SIZE), I8, values));
    }
    TreeSet<Integer> tags = new TreeSet<>();
    folders.forEach(folder -> tags.addAll(folder.getValue().keySet()));
    if (tags.remove(SUBFOLDERS)) {
      rows.add(rows(folders, List.of(SUBFOLDERS), BOOLEAN, values));
    }
    if (!tags.isEmpty()) {
      rows.add(rows(folders, tags, LONG, values));
    }
    InList.update(
        tx,
        "UPDATE properties SET "
            + String.join(", ", assignments)
            + " WHERE ("
            + String.join(" OR ", rows)
            + ") AND hierarchyid IN "
            + InList.LIST,
        objects.stream().map(Map.Entry::getKey).toList(),
        values.toArray());
  }

  private static String sizes(
      List<Map.Entry<Long, TreeMap<Integer, Long>>> stores, List<Object> values) {
    StringBuilder sql =
        new StringBuilder("val_longint = CASE WHEN type = 20 THEN val_longint + CASE hierarchyid");
    for (Map.Entry<Long, TreeMap<Integer, Long>> store : stores) {
      sql.append(" WHEN ? THEN CAST(? AS SIGNED)");
      values.add(store.getKey());
      values.add(store.getValue().get(SIZE));
    }
    return sql.append(" ELSE 0 END ELSE val_longint END").toString();
  }

  private static String counters(
      List<Map.Entry<Long, TreeMap<Integer, Long>>> folders, List<Object> values) {
    StringBuilder sql =
        new StringBuilder(
            "val_ulong = CASE WHEN type = 20 THEN val_ulong ELSE"
                + " GREATEST(0, val_ulong + 0.0 + CASE hierarchyid");
    for (Map.Entry<Long, TreeMap<Integer, Long>> folder : folders) {
      sql.append(" WHEN ? THEN CASE tag");
      values.add(folder.getKey());
      folder
          .getValue()
          .forEach((tag, delta) -> {
            sql.append(" WHEN ").append(tag).append(" THEN CAST(? AS SIGNED)");
            values.add(delta);
          });
      sql.append(" ELSE 0 END");
    }
    return sql.append(" ELSE 0 END) END").toString();
  }

  private static String rows(
      List<Map.Entry<Long, TreeMap<Integer, Long>>> objects,
      Collection<Integer> tags,
      int type,
      List<Object> values) {
    objects.forEach(object -> values.add(object.getKey()));
    return "hierarchyid IN ("
        + "?,".repeat(objects.size() - 1)
        + "?) AND tag IN "
        + InList.literals(tags)
        + " AND type = "
        + type;
  }
}
