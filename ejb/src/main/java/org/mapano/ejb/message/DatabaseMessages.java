package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;

/** {@link Messages} on the database: transactions, rights and quota round the parts. */
@Singleton
public class DatabaseMessages implements Messages {
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;
  private final Authors authors;
  private final QuotaGate quota;
  private final MessageReader reader;
  private final MessageWriter writer;
  private final MessageEditor editor;
  private final MessageMarker marker;
  private final MessageCopier copier;
  private final MessageMover mover;
  private final MessageDeleter deleter;
  private final OriginalKeeper originals;
  private final EnvelopeReader envelopes;
  private final FolderMembers places;
  private final Instances instances;

  @Inject
  DatabaseMessages(
      Transactions transactions,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog,
      Authors authors,
      QuotaGate quota,
      MessageReader reader,
      MessageWriter writer,
      MessageEditor editor,
      MessageMarker marker,
      MessageCopier copier,
      MessageMover mover,
      MessageDeleter deleter,
      OriginalKeeper originals,
      EnvelopeReader envelopes,
      FolderMembers places,
      Instances instances) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
    this.authors = authors;
    this.quota = quota;
    this.reader = reader;
    this.writer = writer;
    this.editor = editor;
    this.marker = marker;
    this.copier = copier;
    this.mover = mover;
    this.deleter = deleter;
    this.originals = originals;
    this.envelopes = envelopes;
    this.places = places;
    this.instances = instances;
  }

  @Override
  public MapiMessage load(StoreSession session, long messageId) {
    return transactions.read(tx -> reader.load(tx, session, messageId));
  }

  @Override
  public Map<Long, PropMap> loadProperties(
      StoreSession session, long folderId, Collection<Long> messageIds, int... tags) {
    return transactions.read(tx -> reader.properties(tx, session, folderId, messageIds, tags));
  }

  @Override
  public SavedMessage create(
      StoreSession session, long folderId, MapiMessage message, SaveOptions options) {
    quota.check(session, target(session, folderId));
    NewMessage saved =
        new NewMessage(folderId, message, options, authors.of(session), Incoming.NEW);
    return transactions.write(tx -> writer.insert(tx, List.of(saved)).getFirst());
  }

  /** The store of a folder in which the session may create messages. */
  private StoreInfo target(StoreSession session, long folderId) {
    return transactions.read(tx -> {
      Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
      access.check(tx, session, folder, Wanted.CREATE);
      return store(tx, folder);
    });
  }

  private StoreInfo store(Tx tx, Lineage object) throws SQLException {
    return catalog.store(tx, object.store().id()).ownedBy(object.store().owner());
  }

  @Override
  public void change(StoreSession session, long messageId, PropMap set, List<Integer> delete) {
    Lineage message =
        transactions.read(tx -> {
          Lineage found = ancestry.get(tx, messageId);
          access.check(tx, session, found, Wanted.EDIT);
          return found;
        });
    quota.check(session, transactions.read(tx -> store(tx, message)));
    Author author = authors.of(session);
    long folderId = message.object().parent();
    transactions.write(tx -> {
      editor.change(tx, session, author, folderId, messageId, set, delete);
      return null;
    });
  }

  @Override
  public List<Long> mark(
      StoreSession session,
      long folderId,
      Collection<Long> messageIds,
      MarkChange change,
      long onlyIfUnchangedSince) {
    return transactions.write(
        tx -> marker.mark(tx, session, folderId, messageIds, change, onlyIfUnchangedSince));
  }

  @Override
  public Map<Long, SavedMessage> copy(
      StoreSession session, Collection<Long> messageIds, long targetFolderId) {
    quota.check(session, target(session, targetFolderId));
    Author author = authors.of(session);
    return transactions.write(
        tx -> copier.copy(tx, readable(tx, session, messageIds), targetFolderId, author));
  }

  /** Living messages that exist, in order; all of them must be readable. */
  private List<ObjectRow> readable(Tx tx, StoreSession session, Collection<Long> messageIds)
      throws SQLException {
    Map<Long, Lineage> lineages = living(tx, messageIds);
    if (access.allowed(tx, session, lineages.values(), Wanted.READ).size() < lineages.size()) {
      throw StoreException.noAccess("messages to be copied");
    }
    return lineages.values().stream().map(Lineage::object).toList();
  }

  private Map<Long, Lineage> living(Tx tx, Collection<Long> messageIds) throws SQLException {
    Map<Long, Lineage> found = ancestry.find(tx, messageIds);
    Map<Long, Lineage> living = new LinkedHashMap<>();
    for (Long id : messageIds) {
      Lineage lineage = found.get(id);
      if (lineage != null
          && lineage.object().type() == ObjectType.MESSAGE
          && !lineage.isDeleted()) {
        living.put(id, lineage);
      }
    }
    return living;
  }

  @Override
  public Map<Long, SavedMessage> move(
      StoreSession session, Collection<Long> messageIds, long targetFolderId) {
    StoreInfo store = target(session, targetFolderId);
    Map<Long, Lineage> found = transactions.read(tx -> living(tx, messageIds));
    List<Long> inside = new ArrayList<>();
    List<Long> outside = new ArrayList<>();
    found.forEach((id, lineage) -> (lineage.store().id() == store.id() ? inside : outside).add(id));
    Set<Long> sources = parents(found.values());
    if (outside.isEmpty()) {
      return transactions.write(
          tx -> mover.move(tx, session, sources, inside, targetFolderId, false));
    }
    quota.check(session, store);
    Author author = authors.of(session);
    return transactions.write(tx -> {
      Map<Long, SavedMessage> moved =
          new HashMap<>(mover.move(tx, session, sources, inside, targetFolderId, false));
      moved.putAll(transfer(tx, session, outside, targetFolderId, author));
      return inOrder(messageIds, moved);
    });
  }

  /** Moves messages from another store: a copy, then a soft delete. */
  private Map<Long, SavedMessage> transfer(
      Tx tx, StoreSession session, List<Long> messageIds, long targetFolderId, Author author)
      throws SQLException {
    List<ObjectRow> rows = readable(tx, session, messageIds);
    Map<Long, SavedMessage> copies = copier.copy(tx, rows, targetFolderId, author);
    Map<Long, List<Long>> byFolder = new java.util.TreeMap<>();
    rows.forEach(
        row -> byFolder.computeIfAbsent(row.parent(), id -> new ArrayList<>()).add(row.id()));
    for (Map.Entry<Long, List<Long>> folder : byFolder.entrySet()) {
      deleter.delete(tx, session, folder.getKey(), folder.getValue(), false);
    }
    return copies;
  }

  private static Map<Long, SavedMessage> inOrder(
      Collection<Long> ids, Map<Long, SavedMessage> saved) {
    Map<Long, SavedMessage> ordered = new LinkedHashMap<>();
    for (Long id : ids) {
      if (saved.containsKey(id)) {
        ordered.put(id, saved.get(id));
      }
    }
    return ordered;
  }

  private static Set<Long> parents(Collection<Lineage> messages) {
    Set<Long> parents = new HashSet<>();
    messages.forEach(message -> parents.add(message.object().parent()));
    return parents;
  }

  @Override
  public void delete(
      StoreSession session, long folderId, Collection<Long> messageIds, boolean hard) {
    transactions.write(tx -> {
      deleter.delete(tx, session, folderId, messageIds, hard);
      return null;
    });
  }

  @Override
  public Map<Long, SavedMessage> restore(
      StoreSession session, Collection<Long> messageIds, long targetFolderId) {
    quota.check(session, target(session, targetFolderId));
    Map<Long, Long> sources = transactions.read(tx -> reader.foldersOf(tx, messageIds));
    return transactions.write(tx ->
        mover.move(tx, session, new HashSet<>(sources.values()), messageIds, targetFolderId, true));
  }

  @Override
  public ByteSource original(StoreSession session, long messageId) {
    return originals.original(session, messageId);
  }

  @Override
  public Map<Long, ByteSource> originals(
      StoreSession session, long folderId, Collection<Long> messageIds) {
    return transactions.read(tx -> {
      Collection<Long> readable = places.readable(tx, session, folderId, messageIds);
      return instances.findSmall(tx, readable, Instances.ORIGINAL);
    });
  }

  @Override
  public Map<Long, Outline> outlines(
      StoreSession session, long folderId, Collection<Long> messageIds) {
    return transactions.read(
        tx -> originals.outlines(tx, places.readable(tx, session, folderId, messageIds)));
  }

  @Override
  public Map<Long, String> envelopes(
      StoreSession session, long folderId, Collection<Long> messageIds) {
    return transactions.read(
        tx -> envelopes.read(tx, places.readable(tx, session, folderId, messageIds)));
  }

  @Override
  public ByteSource attachmentData(StoreSession session, long attachmentId) {
    return transactions.read(tx -> {
      reader.readable(tx, session, attachmentId, ObjectType.ATTACHMENT);
      ByteSource data =
          instances.find(tx, List.of(attachmentId), Instances.ATTACHMENT_DATA).get(attachmentId);
      if (data == null) {
        throw StoreException.notFound("Data of attachment " + attachmentId);
      }
      return data;
    });
  }
}
