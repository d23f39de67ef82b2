package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.StoredData;
import org.mapano.mapi.message.MapiMessage;

/** Copies messages; attachments and originals are shared, not stored again. */
@Singleton
public class MessageCopier {
  /** Messages whose properties are held in memory at a time. */
  private static final int BATCH = 50;

  private final MessageLoader loader;
  private final MessageWriter writer;
  private final MessageArrival arrival;
  private final Instances instances;

  @Inject
  public MessageCopier(
      MessageLoader loader, MessageWriter writer, MessageArrival arrival, Instances instances) {
    this.loader = loader;
    this.writer = writer;
    this.arrival = arrival;
    this.instances = instances;
  }

  /**
   * Copies messages without asking for rights.
   *
   * @return the copies by the ids of the originals, in order
   */
  public Map<Long, SavedMessage> copy(
      Tx tx, Collection<ObjectRow> rows, long targetFolderId, Author author) throws SQLException {
    if (rows.isEmpty()) {
      return Map.of();
    }
    List<ObjectRow> all = List.copyOf(rows);
    List<Arriving> arriving = new ArrayList<>();
    for (int start = 0; start < all.size(); start += BATCH) {
      List<ObjectRow> batch = all.subList(start, Math.min(start + BATCH, all.size()));
      arriving.addAll(prepare(tx, batch, targetFolderId, author));
    }
    List<SavedMessage> saved = arrival.complete(tx, arriving);
    Map<Long, SavedMessage> result = new LinkedHashMap<>();
    for (int i = 0; i < saved.size(); i++) {
      result.put(all.get(i).id(), saved.get(i));
    }
    return result;
  }

  private List<Arriving> prepare(Tx tx, List<ObjectRow> batch, long targetFolderId, Author author)
      throws SQLException {
    List<Long> ids = batch.stream().map(ObjectRow::id).toList();
    Map<Long, MapiMessage> messages = loader.loadStored(tx, ids);
    Map<Long, StoredData> originals = instances.find(tx, ids, Instances.ORIGINAL);
    List<NewMessage> copies = new ArrayList<>();
    for (ObjectRow row : batch) {
      SaveOptions options =
          new SaveOptions(row.isAssociated(), 0, Set.of(), originals.get(row.id()));
      copies.add(
          new NewMessage(targetFolderId, messages.get(row.id()), options, author, Incoming.COPY));
    }
    return writer.prepare(tx, copies);
  }
}
