package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoredData;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Copies messages; attachments and originals are shared, not stored again. */
@Singleton
public class MessageCopier {
  /** Messages that are copied at a time. */
  private static final int BATCH = 250;

  /** Messages whose properties are held in memory at a time. */
  private static final int LOADED = 50;

  private final MessageLoader loader;
  private final MessageWriter writer;
  private final MessageArrival arrival;
  private final Instances instances;
  private final StoreCatalog catalog;
  private final PropertyRows properties;
  private final StoredCopier copier;

  @Inject
  MessageCopier(
      MessageLoader loader,
      MessageWriter writer,
      MessageArrival arrival,
      Instances instances,
      StoreCatalog catalog,
      PropertyRows properties,
      StoredCopier copier) {
    this.loader = loader;
    this.writer = writer;
    this.arrival = arrival;
    this.instances = instances;
    this.catalog = catalog;
    this.properties = properties;
    this.copier = copier;
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
    List<SavedMessage> saved = arrival.complete(tx, arriving, StoreEvent.Kind.MESSAGE_COPIED);
    Map<Long, SavedMessage> result = new LinkedHashMap<>();
    for (int i = 0; i < saved.size(); i++) {
      result.put(all.get(i).id(), saved.get(i));
    }
    return result;
  }

  /**
   * Copies a batch inside the database. Old messages of which not even the size is known are loaded
   * and saved anew, and so is everything in a database of this process: there nothing travels, and
   * its planner is slow with such joins.
   */
  private List<Arriving> prepare(Tx tx, List<ObjectRow> batch, long targetFolderId, Author author)
      throws SQLException {
    List<Long> ids = batch.stream().map(ObjectRow::id).toList();
    Map<Long, PropMap> stored = properties.read(tx, ids, copier.needed(tx));
    List<ObjectRow> measured = new ArrayList<>();
    List<ObjectRow> others = new ArrayList<>();
    for (ObjectRow row : batch) {
      boolean known =
          !tx.dialect().isInProcess() && stored.get(row.id()).integer(Tags.PR_MESSAGE_SIZE, 0) > 0;
      (known ? measured : others).add(row);
    }
    Map<Long, Arriving> prepared = new HashMap<>();
    if (!measured.isEmpty()) {
      FolderFacts folder = catalog.folder(tx, targetFolderId);
      add(prepared, measured, copier.copy(tx, measured, stored, folder, author));
    }
    for (int start = 0; start < others.size(); start += LOADED) {
      List<ObjectRow> some = others.subList(start, Math.min(start + LOADED, others.size()));
      add(prepared, some, load(tx, some, targetFolderId, author));
    }
    return ids.stream().map(prepared::get).toList();
  }

  private static void add(
      Map<Long, Arriving> prepared, List<ObjectRow> rows, List<Arriving> copies) {
    for (int i = 0; i < copies.size(); i++) {
      ObjectRow row = rows.get(i);
      StoreEvent.Origin origin = new StoreEvent.Origin(row.parent(), row.id(), null);
      prepared.put(row.id(), copies.get(i).from(origin));
    }
  }

  private List<Arriving> load(Tx tx, List<ObjectRow> rows, long targetFolderId, Author author)
      throws SQLException {
    List<Long> ids = rows.stream().map(ObjectRow::id).toList();
    Map<Long, MapiMessage> messages = loader.loadStored(tx, ids);
    Map<Long, StoredData> originals = instances.find(tx, ids, Instances.ORIGINAL);
    List<NewMessage> copies = new ArrayList<>();
    for (ObjectRow row : rows) {
      SaveOptions options =
          new SaveOptions(row.isAssociated(), 0, Set.of(), originals.get(row.id()));
      copies.add(
          new NewMessage(targetFolderId, messages.get(row.id()), options, author, Incoming.COPY));
    }
    return writer.prepare(tx, copies);
  }
}
