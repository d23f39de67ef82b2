package org.mapano.ejb.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.index.FolderLog;
import org.mapano.ejb.persistence.OpenWrites;
import org.mapano.ejb.persistence.Transactions;

/**
 * Notices contents changes of other nodes on the same database while somebody watches a folder. One
 * turn looks at a third of the watched folders, a single index look-up for each; nobody watching
 * costs nothing. The first look at a folder tells its watchers, because a change may have come
 * between their opening it and watching it.
 *
 * <p>A change of this node is seen in the database a little before the node tells of it, and the
 * poll must not be faster. So what it finds is told at once only if no transaction of this node was
 * under way, otherwise when those that were have ended, or {@link #PATIENCE} turns later.
 */
@Singleton
public class ChangePoll {
  private static final int TURNS = 3;
  private static final int MAX_PER_TURN = 4096;

  /** Turns that a change of another node may wait for long transactions of this one. */
  static final int PATIENCE = 10;

  /** A change that nobody has told of, found before a mark of {@link OpenWrites}. */
  private record Found(long change, long mark, long turn) {}

  private final Transactions transactions;
  private final FolderLog log;
  private final EventBus bus;
  private final Map<Long, Found> found = new HashMap<>();
  private Iterator<Long> round = List.<Long>of().iterator();
  private long turn;

  /** Polls for the listeners of a bus. */
  @Inject
  public ChangePoll(Transactions transactions, FolderLog log, EventBus bus) {
    this.transactions = transactions;
    this.log = log;
    this.bus = bus;
  }

  /** One turn; meant to be called every second. */
  public synchronized void turn() {
    turn++;
    List<Long> folders = next();
    if (!folders.isEmpty()) {
      look(folders);
    }
    if (!found.isEmpty()) {
      tell();
    }
  }

  private void look(List<Long> folders) {
    Map<Long, Long> after = new HashMap<>();
    for (Long folderId : folders) {
      after.put(folderId, Math.max(0, bus.newestTold(folderId)));
    }
    Map<Long, Long> newest = transactions.read(tx -> log.newest(tx, after));
    long mark = transactions.openWrites().mark();
    newest.forEach(
        (folderId, change) -> found.putIfAbsent(folderId, new Found(change, mark, turn)));
  }

  private void tell() {
    OpenWrites writes = transactions.openWrites();
    for (Iterator<Map.Entry<Long, Found>> all = found.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Long, Found> entry = all.next();
      long folderId = entry.getKey();
      Found one = entry.getValue();
      // In this order: what had ended before has told everything.
      boolean certain = writes.ended(one.mark()) || turn - one.turn() >= PATIENCE;
      boolean told = one.change() <= bus.newestTold(folderId);
      if (certain && !told) {
        bus.publishForeign(
            new StoreEvent(StoreEvent.Kind.MESSAGES_CHANGED, 0, folderId, 0, one.change()));
      }
      if (certain || told) {
        all.remove();
      }
    }
  }

  private List<Long> next() {
    int watched = bus.watchedFolders().size();
    if (!round.hasNext()) {
      round = new ArrayList<>(bus.watchedFolders()).iterator();
    }
    int count = Math.min(MAX_PER_TURN, watched / TURNS + 1);
    List<Long> folders = new ArrayList<>();
    while (folders.size() < count && round.hasNext()) {
      folders.add(round.next());
    }
    return folders;
  }
}
