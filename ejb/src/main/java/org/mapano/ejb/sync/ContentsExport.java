package org.mapano.ejb.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.sync.LoggedChanges.Present;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.TableOptions;
import org.mapano.ejb.table.TableRow;
import org.mapano.ejb.table.Tables;
import org.mapano.mapi.restriction.Restriction;

/**
 * What changed in a folder. A restricted synchronisation has a set of messages at its other side;
 * whenever there is one, the whole folder is compared with it.
 */
@Singleton
class ContentsExport {
  private final LoggedChanges log;
  private final SyncRows syncs;
  private final Tables tables;

  @Inject
  ContentsExport(LoggedChanges log, SyncRows syncs, Tables tables) {
    this.log = log;
    this.syncs = syncs;
    this.tables = tables;
  }

  /** One export under way. */
  private record Request(
      StoreSession session, FolderFacts folder, long syncId, long since, SyncOptions options) {}

  SyncChanges changes(
      Tx tx, StoreSession session, FolderFacts folder, long syncId, long since, SyncOptions options)
      throws SQLException {
    Request request = new Request(session, folder, syncId, since, options);
    long greatest = Math.max(since, log.greatest(tx, folder.sourceKey()));
    Optional<List<byte[]>> sent = since == 0 ? Optional.empty() : syncs.sent(tx, syncId, since);
    boolean compares = options.restriction() != null || sent.isPresent();
    if (!compares) {
      return new SyncChanges(options.catchUp() ? List.of() : plain(tx, request), greatest);
    }
    List<SyncChange> changes = compared(tx, request, sent, greatest);
    return new SyncChanges(options.catchUp() ? List.of() : changes, greatest);
  }

  private List<SyncChange> plain(Tx tx, Request request) throws SQLException {
    return request.since() == 0 ? all(tx, request) : logged(tx, request);
  }

  private boolean wanted(SyncOptions options, boolean associated) {
    return associated ? options.associated() : options.normal();
  }

  private List<SyncChange> all(Tx tx, Request request) throws SQLException {
    List<SyncChange> changes = new ArrayList<>();
    for (Present message : present(tx, request)) {
      if (message.newSync() != request.syncId() || message.newId() == 0) {
        changes.add(created(request, message));
      }
    }
    return changes;
  }

  private List<Present> present(Tx tx, Request request) throws SQLException {
    List<Present> all = log.messages(tx, request.folder().folderId(), request.folder().sourceKey());
    all.removeIf(message -> !wanted(request.options(), message.associated()));
    return all;
  }

  private static SyncChange created(Request request, Present message) {
    return new SyncChange(
        message.newId(),
        message.sourceKey(),
        request.folder().sourceKey(),
        ChangeType.MESSAGE_NEW.number(),
        0);
  }

  private List<SyncChange> logged(Tx tx, Request request) throws SQLException {
    Map<ByteBuffer, Present> known = new HashMap<>();
    for (Present message :
        log.messages(tx, request.folder().folderId(), request.folder().sourceKey())) {
      known.put(ByteBuffer.wrap(message.sourceKey()), message);
    }
    SyncOptions options = request.options();
    List<SyncChange> changes =
        log.ofMessages(tx, request.folder().sourceKey(), request.since(), request.syncId());
    changes.removeIf(change -> {
      Present message = known.get(ByteBuffer.wrap(change.sourceKey()));
      return options.leavesOut(change.type())
          || message != null && !wanted(options, message.associated());
    });
    return changes;
  }

  private List<SyncChange> compared(
      Tx tx, Request request, Optional<List<byte[]>> sent, long greatest) throws SQLException {
    List<Present> present = present(tx, request);
    Set<Long> matching = matching(request, present);
    Set<ByteBuffer> before = before(request, sent, present);
    List<SyncChange> changes = new ArrayList<>();
    List<byte[]> now = new ArrayList<>();
    Set<ByteBuffer> stay = new HashSet<>();
    Map<ByteBuffer, Present> known = new HashMap<>();
    for (Present message : present) {
      ByteBuffer key = ByteBuffer.wrap(message.sourceKey());
      known.put(key, message);
      if (matching.contains(message.id())) {
        now.add(message.sourceKey());
        if (before.contains(key)) {
          stay.add(key);
        } else if (message.newSync() != request.syncId() || message.newId() == 0) {
          changes.add(created(request, message));
        }
      }
    }
    if (request.since() != 0) {
      for (SyncChange change : logged(tx, request)) {
        if (stay.contains(ByteBuffer.wrap(change.sourceKey()))) {
          changes.add(change);
        }
      }
    }
    before.removeAll(stay);
    if (request.options().deletions()) {
      before.forEach(key -> changes.add(gone(request, key, known.get(key))));
    }
    if (request.options().restriction() != null) {
      syncs.remember(tx, request.syncId(), greatest, request.folder().sourceKey(), now);
    }
    return changes;
  }

  private static SyncChange gone(Request request, ByteBuffer key, Present message) {
    return new SyncChange(
        message == null ? 0 : message.newId(),
        key.array(),
        request.folder().sourceKey(),
        SyncChange.GONE,
        0);
  }

  /** What the other side has: the remembered set, or everything after an unrestricted state. */
  private static Set<ByteBuffer> before(
      Request request, Optional<List<byte[]>> sent, List<Present> present) {
    if (request.since() == 0) {
      return new HashSet<>();
    }
    return sent
        .orElseGet(() ->
            present.stream()
                .filter(message -> message.newId() <= request.since())
                .map(Present::sourceKey)
                .toList())
        .stream()
        .map(ByteBuffer::wrap)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<Long> matching(Request request, List<Present> present) {
    Restriction restriction = request.options().restriction();
    if (restriction == null) {
      return present.stream().map(Present::id).collect(Collectors.toSet());
    }
    Set<Long> matching = new HashSet<>();
    for (boolean associated : new boolean[] {false, true}) {
      if (wanted(request.options(), associated)) {
        TableOptions options = new TableOptions(associated, false, false, false);
        try (Table table =
            tables.contents(request.session(), request.folder().folderId(), options)) {
          table.restrict(restriction);
          List<TableRow> rows = table.query(Table.MAX_ROWS, true);
          while (!rows.isEmpty()) {
            rows.forEach(row -> matching.add(Integer.toUnsignedLong(row.key().objectId())));
            rows = table.query(Table.MAX_ROWS, true);
          }
        }
      }
    }
    return matching;
  }
}
