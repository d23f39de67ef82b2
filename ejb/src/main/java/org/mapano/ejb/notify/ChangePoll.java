package org.mapano.ejb.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.index.FolderLog;
import org.mapano.ejb.persistence.Transactions;

/**
 * Notices contents changes of other nodes on the same database while somebody watches a folder. One
 * turn looks at a third of the watched folders, a single index look-up for each; nobody watching
 * costs nothing. The first look at a folder tells its watchers, because a change may have come
 * between their opening it and watching it.
 */
@Singleton
public class ChangePoll {
  private static final int TURNS = 3;
  private static final int MAX_PER_TURN = 4096;

  private final Transactions transactions;
  private final FolderLog log;
  private final EventBus bus;
  private Iterator<Long> round = List.<Long>of().iterator();

  /** Polls for the listeners of a bus. */
  @Inject
  public ChangePoll(Transactions transactions, FolderLog log, EventBus bus) {
    this.transactions = transactions;
    this.log = log;
    this.bus = bus;
  }

  /** One turn; meant to be called every second. */
  public synchronized void turn() {
    List<Long> folders = next();
    if (folders.isEmpty()) {
      return;
    }
    Map<Long, Long> after = new HashMap<>();
    for (Long folderId : folders) {
      after.put(folderId, Math.max(0, bus.newestTold(folderId)));
    }
    Map<Long, Long> newest = transactions.read(tx -> log.newest(tx, after));
    newest.forEach((folderId, change) -> {
      if (change > bus.newestTold(folderId)) {
        bus.publishForeign(
            new StoreEvent(StoreEvent.Kind.MESSAGES_CHANGED, 0, folderId, 0, change));
      }
    });
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
