package org.mapano.ejb.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.io.ByteSource;

/** Attachment data in memory, with the behaviour that transactions need. */
public final class MemoryStorage implements AttachmentStorage {
  private final Map<Long, byte[]> data = new ConcurrentSkipListMap<>();
  private final Set<Long> removed = ConcurrentHashMap.newKeySet();

  /** Instances that are there. */
  public Map<Long, byte[]> data() {
    return new TreeMap<>(data);
  }

  /** Instances that were removed. */
  public Set<Long> removed() {
    return removed;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public void store(Tx tx, long instanceId, int propertyId, ByteSource source) {
    try {
      data.put(instanceId, source.read());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    tx.onRollback(() -> data.remove(instanceId));
  }

  @Override
  public ByteSource open(long instanceId, int propertyId) {
    byte[] found = data.get(instanceId);
    if (found == null) {
      throw StoreException.notFound("Instance " + instanceId);
    }
    return ByteSource.of(found);
  }

  @Override
  public void delete(Tx tx, long instanceId, int propertyId) {
    tx.afterCommit(() -> {
      data.remove(instanceId);
      removed.add(instanceId);
    });
  }
}
