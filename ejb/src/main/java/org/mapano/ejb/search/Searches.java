package org.mapano.ejb.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.table.Matching;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * The running searches of this node. A thread of their own looks at messages that changed; the
 * searches that ran before the server's start are read from the database with the first change.
 */
@Singleton
class Searches {
  private static final Logger LOG = Logger.getLogger(Searches.class.getName());
  private static final int PIECE = 500;
  private static final int MAX_WAITING = 100_000;
  private static final StoreSession SYSTEM =
      new StoreSession(
          StoreSession.SYSTEM,
          "SYSTEM",
          2,
          0,
          Set.of(StoreSession.EVERYONE),
          new Origin("", "search", "internal"));

  private final Transactions transactions;
  private final Ancestry ancestry;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final ObjectKeys keys;
  private final Matching matching;
  private final SearchResults results;
  private final StoreEvents events;
  private final Map<Long, Search> running = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<StoreEvent> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final Thread follower;
  private boolean loaded;

  @Inject
  Searches(
      Transactions transactions,
      Ancestry ancestry,
      HierarchyRows hierarchy,
      PropertyRows properties,
      ObjectKeys keys,
      Matching matching,
      SearchResults results,
      StoreEvents events) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.keys = keys;
    this.matching = matching;
    this.results = results;
    this.events = events;
    events.onStore(0, this::note);
    follower = Thread.ofVirtual().name("mapano-search").start(this::run);
  }

  /** Follows no more changes. */
  void stop() {
    follower.interrupt();
  }

  private void note(StoreEvent event) {
    boolean message =
        switch (event.kind()) {
          case MESSAGE_CREATED,
              MESSAGE_CHANGED,
              MESSAGE_DELETED,
              MESSAGE_MOVED,
              MESSAGE_LEFT,
              MESSAGE_COPIED,
              MESSAGES_CHANGED ->
              true;
          case FOLDER_DELETED, FOLDER_MOVED -> true;
          default -> false;
        };
    if (message && !running.containsKey(event.folderId()) && !waiting.offer(event)) {
      LOG.log(Level.WARNING, "Searches cannot keep up; their results will lack changes");
    }
  }

  private void run() {
    while (true) {
      try {
        handle(waiting.take());
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "A search could not follow a change", failure);
      }
    }
  }

  /** Begins a search and finds what there is. */
  void begin(Search search) {
    load();
    running.put(search.folderId(), search);
    find(search);
  }

  void end(long folderId) {
    load();
    running.remove(folderId);
  }

  private synchronized void load() {
    if (loaded) {
      return;
    }
    List<Search> found = transactions.read(this::read);
    found.forEach(search -> running.putIfAbsent(search.folderId(), search));
    loaded = true;
  }

  private List<Search> read(Tx tx) throws SQLException {
    List<Long> folders = new ArrayList<>();
    try (var select =
            tx.connection()
                .prepareStatement(
                    "SELECT p.hierarchyid FROM hierarchy h JOIN properties p"
                        + " ON p.hierarchyid = h.id AND p.tag = 26374"
                        + " WHERE h.type = 3 AND h.flags = 2");
        var row = select.executeQuery()) {
      while (row.next()) {
        folders.add(row.getLong(1));
      }
    }
    Map<Long, PropMap> stored =
        properties.read(tx, folders, List.of(Tags.PR_EC_SEARCHFOLDER_CRITERIA));
    List<Search> found = new ArrayList<>();
    for (Lineage folder : ancestry.find(tx, folders).values()) {
      long id = folder.object().id();
      var criteria =
          CriteriaReader.read(stored.get(id).string(Tags.PR_EC_SEARCHFOLDER_CRITERIA, ""));
      if (criteria.isPresent() && !folder.isDeleted()) {
        found.add(
            new Search(
                id,
                folder.store().id(),
                criteria.get().restriction(),
                SearchFolders.scope(tx, keys, criteria.get()),
                criteria.get().recursive()));
      }
    }
    return found;
  }

  private void handle(StoreEvent event) {
    load();
    running.remove(event.kind() == StoreEvent.Kind.FOLDER_DELETED ? event.objectId() : 0L);
    for (Search search : running.values()) {
      if (search.storeId() != event.storeId()) {
        continue;
      }
      boolean all =
          event.objectId() == 0
              || event.kind() == StoreEvent.Kind.FOLDER_DELETED
              || event.kind() == StoreEvent.Kind.FOLDER_MOVED;
      try {
        if (all) {
          find(search);
        } else {
          look(search, event.objectId());
        }
      } catch (StoreException gone) {
        LOG.log(Level.FINE, "A search could not look at a message", gone);
      }
    }
  }

  /** Looks at one message. */
  private void look(Search search, long messageId) {
    Set<Long> changed =
        transactions.write(tx -> {
          Set<Long> found = Set.of();
          Lineage message = ancestry.find(tx, List.of(messageId)).get(messageId);
          if (message != null && message.rows().size() > 2) {
            Lineage folder = new Lineage(message.rows().subList(1, message.rows().size()));
            if (search.covers(folder)) {
              found = matching.of(tx, SYSTEM, folder, List.of(messageId), search.restriction());
            }
          }
          return results.update(tx, search.folderId(), List.of(messageId), found);
        });
    tell(search, changed);
  }

  /** Finds everything anew. */
  private void find(Search search) {
    Set<Long> found = new HashSet<>();
    for (Lineage folder : transactions.read(tx -> folders(tx, search))) {
      List<Long> inside =
          transactions.read(tx ->
              hierarchy.messages(tx, List.of(folder.object().id())).stream()
                  .map(ObjectRow::id)
                  .toList());
      for (int from = 0; from < inside.size(); from += PIECE) {
        List<Long> piece = inside.subList(from, Math.min(from + PIECE, inside.size()));
        found.addAll(
            transactions.read(tx -> matching.of(tx, SYSTEM, folder, piece, search.restriction())));
      }
    }
    Set<Long> changed =
        transactions.write(tx -> {
          Set<Long> looked = new HashSet<>(results.all(tx, search.folderId()));
          looked.addAll(found);
          return results.update(tx, search.folderId(), looked, found);
        });
    tell(search, changed);
  }

  private List<Lineage> folders(Tx tx, Search search) throws SQLException {
    Set<Long> ids = new HashSet<>(search.scope());
    if (search.recursive()) {
      hierarchy
          .descendants(tx, search.scope(), false, ObjectType.FOLDER)
          .forEach(row -> ids.add(row.id()));
    }
    List<Lineage> folders = new ArrayList<>(ancestry.find(tx, ids).values());
    folders.removeIf(folder ->
        folder.store().id() != search.storeId()
            || folder.object().type() != ObjectType.FOLDER
            || !search.covers(folder));
    return folders;
  }

  /** Tables over the search folder look at these messages again. */
  private void tell(Search search, Set<Long> changed) {
    for (Long id : changed) {
      events.publish(
          new StoreEvent(
              StoreEvent.Kind.MESSAGE_CHANGED, search.storeId(), search.folderId(), id, 0));
    }
  }
}
