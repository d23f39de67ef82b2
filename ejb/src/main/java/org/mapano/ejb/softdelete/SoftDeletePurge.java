package org.mapano.ejb.softdelete;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderDeleter;
import org.mapano.ejb.message.MessageDeleter;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.time.MapiTime;

/**
 * Purges in pieces, each in a transaction of its own, so that nobody waits long and a stop in
 * between loses nothing. Objects that somebody restores meanwhile stay.
 */
@Singleton
public class SoftDeletePurge implements SoftDeletes {
  private static final Logger LOG = Logger.getLogger(SoftDeletePurge.class.getName());
  private static final int SYSTEM_ADMINISTRATOR = 2;
  private static final int PIECE = 200;

  private static final String DUE =
      "SELECT h.id, h.parent, h.type FROM hierarchy h JOIN properties p ON p.hierarchyid = h.id"
          + " AND p.tag = 26255 AND p.type = 64 WHERE h.flags >= 1024 AND h.type IN (3, 5)"
          + " AND h.id > ? AND (p.val_hi < ? OR p.val_hi = ? AND p.val_lo <= ?)"
          + " ORDER BY h.id LIMIT "
          + PIECE;

  private final Transactions transactions;
  private final MessageDeleter messages;
  private final FolderDeleter folders;
  private final RemovedStores stores;
  private final AtomicBoolean running = new AtomicBoolean();

  @Inject
  public SoftDeletePurge(
      Transactions transactions,
      MessageDeleter messages,
      FolderDeleter folders,
      RemovedStores stores) {
    this.transactions = transactions;
    this.messages = messages;
    this.folders = folders;
    this.stores = stores;
  }

  private record Due(long id, long parent, int type) {}

  @Override
  public int purge(StoreSession session, int days, IntConsumer progress) {
    if (!session.isSystem() && session.adminLevel() < SYSTEM_ADMINISTRATOR) {
      throw StoreException.noAccess("the soft-deleted objects");
    }
    if (!running.compareAndSet(false, true)) {
      throw new StoreException(ErrorCode.BUSY, "A purge is running");
    }
    try {
      long before = MapiTime.ticks(Instant.now().minus(Duration.ofDays(days)));
      return purge(before, stores.purge(before), progress);
    } finally {
      running.set(false);
    }
  }

  private int purge(long before, int already, IntConsumer progress) {
    int removed = already;
    long last = 0;
    while (true) {
      long after = last;
      List<Due> piece = transactions.read(tx -> due(tx, after, before));
      if (piece.isEmpty()) {
        return removed;
      }
      last = piece.getLast().id();
      progress.accept(removed);
      Map<Long, List<Long>> byFolder = new TreeMap<>();
      for (Due due : piece) {
        if (due.type() == ObjectType.MESSAGE) {
          byFolder.computeIfAbsent(due.parent(), id -> new ArrayList<>()).add(due.id());
        } else {
          removed += removeFolder(due.id());
        }
      }
      for (Map.Entry<Long, List<Long>> folder : byFolder.entrySet()) {
        removed += transactions.write(tx -> messages.purge(tx, folder.getKey(), folder.getValue()));
      }
    }
  }

  private static List<Due> due(Tx tx, long after, long before) throws SQLException {
    List<Due> due = new ArrayList<>();
    try (PreparedStatement select = tx.connection().prepareStatement(DUE)) {
      select.setLong(1, after);
      select.setInt(2, MapiTime.high(before));
      select.setInt(3, MapiTime.high(before));
      select.setLong(4, MapiTime.low(before));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(new Due(row.getLong(1), row.getLong(2), row.getInt(3)));
        }
      }
    }
    return due;
  }

  private int removeFolder(long folderId) {
    try {
      return folders.purge(transactions, folderId) ? 1 : 0;
    } catch (StoreException gone) {
      // It went with a folder above it, or has been restored.
      LOG.log(Level.FINE, gone, () -> "Folder " + folderId + " was not purged");
      return 0;
    }
  }
}
