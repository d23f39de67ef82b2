package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;
import org.mapano.mapi.io.ByteSource;

/**
 * Single-instance data: which object uses which stored data (table {@code singleinstances}), and
 * the attachment storage behind it.
 */
@Singleton
public class Instances {
  /** Property id of attachment data. */
  public static final int ATTACHMENT_DATA = 0x3701;

  /** Property id of the RFC 5322 text of a message. */
  public static final int ORIGINAL = 0x678C;

  private final AttachmentStorage storage;

  @Inject
  public Instances(AttachmentStorage storage) {
    this.storage = storage;
  }

  /**
   * Data that an object is to have.
   *
   * @param objectId attachment, or message for {@link #ORIGINAL}
   * @param propertyId {@link #ATTACHMENT_DATA} or {@link #ORIGINAL}
   * @param data the same object in several uses is stored once; {@link StoredData} is shared
   */
  public record Use(long objectId, int propertyId, ByteSource data) {}

  private record Row(long instanceId, int propertyId) {}

  /** Gives objects their data: what is not stored yet is, once. */
  public void attach(Tx tx, List<Use> uses) throws SQLException {
    Map<ByteSource, Long> stored = store(tx, uses);
    BulkInsert shared = BulkInsert.into(tx, "singleinstances", "instanceid", "hierarchyid", "tag");
    Set<ByteSource> first = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Row> instances = new HashSet<>();
    for (Use use : uses) {
      if (use.data() instanceof StoredData known && known.propertyId() == use.propertyId()) {
        shared.row(known.instanceId(), use.objectId(), use.propertyId());
        instances.add(new Row(known.instanceId(), use.propertyId()));
      } else if (!first.add(use.data())) {
        shared.row(stored.get(use.data()), use.objectId(), use.propertyId());
        instances.add(new Row(stored.get(use.data()), use.propertyId()));
      }
    }
    shared.execute();
    for (Row row : instances) {
      storage.shared(tx, row.instanceId(), row.propertyId());
    }
  }

  /** Stores each new data once, for its first use. */
  private Map<ByteSource, Long> store(Tx tx, List<Use> uses) throws SQLException {
    Map<ByteSource, Long> stored = new IdentityHashMap<>();
    List<Use> firsts = new ArrayList<>();
    BulkInsert rows = BulkInsert.into(tx, "singleinstances", "hierarchyid", "tag");
    for (Use use : uses) {
      boolean shared =
          use.data() instanceof StoredData known && known.propertyId() == use.propertyId();
      if (!shared && stored.putIfAbsent(use.data(), 0L) == null) {
        firsts.add(use);
        rows.row(use.objectId(), use.propertyId());
      }
    }
    long[] ids = rows.executeForKeys("instanceid");
    for (int i = 0; i < ids.length; i++) {
      Use use = firsts.get(i);
      storage.store(tx, ids[i], use.propertyId(), use.data());
      stored.put(use.data(), ids[i]);
    }
    return stored;
  }

  /** Data of objects for one property; objects without are left out. Opened when read. */
  public Map<Long, StoredData> find(Tx tx, Collection<Long> objectIds, int propertyId)
      throws SQLException {
    Map<Long, StoredData> found = new HashMap<>();
    InList.select(
        tx,
        "SELECT hierarchyid, instanceid FROM singleinstances WHERE hierarchyid IN "
            + InList.LIST
            + " AND tag = "
            + propertyId,
        objectIds,
        row -> found.put(row.getLong(1), new StoredData(storage, row.getLong(2), propertyId)));
    return found;
  }

  /**
   * As {@link #find} for data that is known to be small: where the storage can read it together it
   * is in memory, otherwise it is opened when read.
   */
  public Map<Long, ByteSource> findSmall(Tx tx, Collection<Long> objectIds, int propertyId)
      throws SQLException {
    Map<Long, StoredData> found = find(tx, objectIds, propertyId);
    Set<Long> instanceIds = new HashSet<>();
    found.values().forEach(data -> instanceIds.add(data.instanceId()));
    Map<Long, byte[]> read = storage.readTogether(tx, instanceIds, propertyId);
    Map<Long, ByteSource> sources = new HashMap<>();
    found.forEach((id, data) -> {
      byte[] bytes = read.get(data.instanceId());
      sources.put(id, bytes == null ? data : ByteSource.of(bytes));
    });
    return sources;
  }

  /** Takes all data away from objects; data that nobody uses any more is removed. */
  public void detach(Tx tx, Collection<Long> objectIds) throws SQLException {
    detach(tx, objectIds, "");
  }

  /** Takes the data of one property away from objects. */
  public void detach(Tx tx, Collection<Long> objectIds, int propertyId) throws SQLException {
    detach(tx, objectIds, " AND tag = " + propertyId);
  }

  private void detach(Tx tx, Collection<Long> objectIds, String filter) throws SQLException {
    Set<Row> used = new HashSet<>();
    String where = " FROM singleinstances WHERE hierarchyid IN " + InList.LIST + filter;
    InList.select(
        tx,
        "SELECT instanceid, tag" + where + " FOR UPDATE",
        objectIds,
        row -> used.add(new Row(row.getLong(1), row.getInt(2))));
    if (used.isEmpty()) {
      return;
    }
    Set<Long> leaving = new HashSet<>(objectIds);
    Set<Row> orphaned = new HashSet<>(used);
    InList.select(
        tx,
        "SELECT instanceid, tag, hierarchyid FROM singleinstances WHERE instanceid IN "
            + InList.LIST
            + " FOR UPDATE",
        used.stream().map(Row::instanceId).toList(),
        row -> {
          if (!leaving.contains(row.getLong(3))) {
            orphaned.remove(new Row(row.getLong(1), row.getInt(2)));
          }
        });
    for (Row row : orphaned) {
      storage.delete(tx, row.instanceId(), row.propertyId());
    }
    InList.update(tx, "DELETE" + where, objectIds);
  }

  /** Objects that use an instance. */
  public List<Long> users(Tx tx, long instanceId, int propertyId) throws SQLException {
    List<Long> users = new ArrayList<>();
    InList.select(
        tx,
        "SELECT hierarchyid FROM singleinstances WHERE instanceid IN "
            + InList.LIST
            + " AND tag = "
            + propertyId,
        List.of(instanceId),
        row -> users.add(row.getLong(1)));
    return users;
  }

  /** The data of an instance that is in use. */
  public StoredData stored(long instanceId, int propertyId) {
    return new StoredData(storage, instanceId, propertyId);
  }
}
