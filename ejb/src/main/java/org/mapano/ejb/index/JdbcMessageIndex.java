package org.mapano.ejb.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;

/** Snapshots from the index tables, kept in memory and checked against the change log each time. */
@Singleton
public class JdbcMessageIndex implements MessageIndex {
  private static final int MEMORY_SHARE = 8;
  private static final int READERS = 64;
  private static final int MAX_SUMMARIES = 100_000;

  /** How often a folder may be found unbuilt right after it was built. */
  private static final int BUILD_ATTEMPTS = 5;

  private final Transactions transactions;
  private final FolderReadAccess access;
  private final FolderCheck check;
  private final IndexBuilder builder;
  private final SnapshotCache cache;
  private final Map<Long, KnownSummary> summaries = new ConcurrentHashMap<>();

  /** Keeps sessions that open the same folder at the same time from reading it twice. */
  private final ReentrantLock[] readers = new ReentrantLock[READERS];

  private record KnownSummary(long changeNumber, Summary summary) {}

  /** An index whose snapshots take at most an eighth of the heap. */
  @Inject
  public JdbcMessageIndex(
      Transactions transactions, FolderReadAccess access, FolderCheck check, IndexBuilder builder) {
    this(transactions, access, check, builder, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
  }

  /**
   * @param cacheBytes bytes that kept snapshots may take
   */
  JdbcMessageIndex(
      Transactions transactions,
      FolderReadAccess access,
      FolderCheck check,
      IndexBuilder builder,
      long cacheBytes) {
    this.transactions = transactions;
    this.access = access;
    this.check = check;
    this.builder = builder;
    this.cache = new SnapshotCache(cacheBytes);
    for (int i = 0; i < READERS; i++) {
      readers[i] = new ReentrantLock();
    }
  }

  @Override
  public FolderIndex open(StoreSession session, long folderId) {
    ReentrantLock reader = readers[Math.floorMod(Long.hashCode(folderId), READERS)];
    reader.lock();
    try {
      for (int attempt = 0; attempt < BUILD_ATTEMPTS; attempt++) {
        Snapshot snapshot =
            transactions.read(tx -> {
              access.require(tx, session, folderId);
              return refresh(tx, folderId);
            });
        if (snapshot != null) {
          return snapshot;
        }
        builder.ensure(folderId);
      }
    } finally {
      reader.unlock();
    }
    throw StoreException.temporary("The folder is being written by another server", null);
  }

  /**
   * What a transaction may know of a folder, after one statement when nothing changed. Does not ask
   * for rights.
   *
   * @param tx a transaction that only reads and has no lock; the index is built in another one when
   *     it has to be, for the next that asks
   * @return empty when nothing can be said at present
   */
  public Optional<FolderContents> look(Tx tx, long folderId) throws SQLException {
    Snapshot known = cache.get(folderId);
    FolderRow row = check.current(tx, folderId, known == null ? 0 : known.changeNumber());
    if (row == null) {
      build(folderId);
      return Optional.empty();
    }
    Snapshot current = refreshed(tx, known, row);
    // Another transaction may already know what this one does not see yet.
    return current.changeNumber() > row.changeNumber()
        ? Optional.empty()
        : Optional.of(new FolderContents(current));
  }

  /** The current snapshot, or null when the index has to be built first. */
  private Snapshot refresh(Tx tx, long folderId) throws SQLException {
    Snapshot known = cache.get(folderId);
    FolderRow row = check.current(tx, folderId, known == null ? 0 : known.changeNumber());
    return row == null ? null : refreshed(tx, known, row);
  }

  private Snapshot refreshed(Tx tx, Snapshot known, FolderRow row) throws SQLException {
    long folderId = row.folderId();
    Snapshot current;
    if (known == null) {
      int expected = summaryOf(folderId).messages();
      current = new Snapshot(IndexReader.all(tx, folderId, expected), row);
    } else if (known.changeNumber() >= row.changeNumber()) {
      current = known.with(row);
    } else {
      MessageRows changed = IndexReader.changedAfter(tx, folderId, known.changeNumber());
      long[] vanished = IndexReader.vanishedAfter(tx, folderId, known.changeNumber());
      current = new Snapshot(RowMerge.apply(known.rows(), changed, vanished), row);
    }
    if (current != known) {
      cache.put(folderId, current);
    }
    return current;
  }

  private Summary summaryOf(long folderId) {
    KnownSummary known = summaries.get(folderId);
    return known == null ? Summary.EMPTY : known.summary();
  }

  /**
   * The repair task: builds the index of every generic folder anew from the rows of the original
   * schema. May be run while the server works; clients notice only what was wrong.
   *
   * @return number of folders
   */
  public int rebuildAll() {
    int folders = builder.rebuildAll();
    cache.clear();
    summaries.clear();
    return folders;
  }

  @Override
  public FolderState state(StoreSession session, long folderId) {
    transactions.read(tx -> {
      access.require(tx, session, folderId);
      return null;
    });
    return states(session, List.of(folderId)).stream()
        .findFirst()
        .orElseThrow(() -> StoreException.notFound("Folder"));
  }

  @Override
  public List<FolderState> states(StoreSession session, Collection<Long> folderIds) {
    Set<Long> readable =
        transactions.read(tx -> Set.copyOf(access.readable(tx, session, folderIds)));
    Map<Long, FolderState> found = new HashMap<>();
    Set<Long> missing = readable;
    for (int attempt = 0; attempt < BUILD_ATTEMPTS && !missing.isEmpty(); attempt++) {
      Set<Long> wanted = missing;
      found.putAll(transactions.read(tx -> readStates(tx, wanted)));
      missing = new HashSet<>(readable);
      missing.removeAll(found.keySet());
      missing.removeIf(folderId -> !build(folderId));
    }
    List<FolderState> states = new ArrayList<>();
    for (Long folderId : folderIds) {
      FolderState state = found.get(folderId);
      if (state != null) {
        states.add(state);
      }
    }
    return states;
  }

  /** False for what has no index: search folders, and folders deleted meanwhile. */
  private boolean build(long folderId) {
    try {
      builder.ensure(folderId);
      return true;
    } catch (StoreException refused) {
      if (refused.code() == ErrorCode.NOT_FOUND || refused.code() == ErrorCode.NO_SUPPORT) {
        return false;
      }
      throw refused;
    }
  }

  private Map<Long, FolderState> readStates(Tx tx, Set<Long> folderIds) throws SQLException {
    Map<Long, FolderRow> rows = check.current(tx, folderIds);
    Map<Long, FolderState> states = new HashMap<>();
    List<Long> unknown = new ArrayList<>();
    for (FolderRow row : rows.values()) {
      Snapshot snapshot = cache.get(row.folderId());
      KnownSummary summary = summaries.get(row.folderId());
      if (snapshot != null && snapshot.changeNumber() == row.changeNumber()) {
        states.put(row.folderId(), snapshot.with(row).state());
      } else if (summary != null && summary.changeNumber() == row.changeNumber()) {
        states.put(row.folderId(), state(row, summary.summary()));
      } else {
        unknown.add(row.folderId());
      }
    }
    Map<Long, Summary> read = IndexReader.summaries(tx, unknown);
    if (summaries.size() > MAX_SUMMARIES) {
      summaries.clear();
    }
    for (Long folderId : unknown) {
      FolderRow row = rows.get(folderId);
      Summary summary = read.getOrDefault(folderId, Summary.EMPTY);
      summaries.put(folderId, new KnownSummary(row.changeNumber(), summary));
      states.put(folderId, state(row, summary));
    }
    return states;
  }

  private static FolderState state(FolderRow row, Summary summary) {
    return Snapshot.state(row, row.changeNumber(), 0, summary);
  }

  @Override
  public long[] vanishedSince(StoreSession session, long folderId, long changeNumber) {
    return transactions.read(tx -> {
      access.require(tx, session, folderId);
      FolderRow row = FolderRows.read(tx, List.of(folderId)).get(folderId);
      return row == null || !row.isBuilt() || changeNumber < row.vanishedFloor()
          ? null
          : IndexReader.vanishedAfter(tx, folderId, changeNumber);
    });
  }

  @Override
  public void markShown(StoreSession session, long folderId, long number) {
    transactions.write(tx -> {
      access.require(tx, session, folderId);
      FolderRows.raiseRecentAfter(tx, folderId, number);
      return null;
    });
  }

  @Override
  public void sizeKnown(long folderId, long messageId, long size) {
    transactions.write(tx -> {
      IndexRows.updateSize(tx, folderId, messageId, size);
      return null;
    });
    Snapshot snapshot = cache.get(folderId);
    if (snapshot != null) {
      snapshot.rows().sizeKnown(messageId, size);
    }
  }
}
