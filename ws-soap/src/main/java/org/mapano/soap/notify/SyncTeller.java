package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.sync.SyncWatching;

/** Tells of changes to those who keep a folder synchronised. */
@Singleton
public class SyncTeller {
  private final Map<Long, Set<SyncSubscription>> byStore = new ConcurrentHashMap<>();
  private final SyncWatching watching;

  /**
   * @param watching knows what concerns a synchronisation
   */
  @Inject
  public SyncTeller(SyncWatching watching) {
    this.watching = watching;
  }

  /**
   * Begins to tell; at once when there are changes after a state.
   *
   * @param state the newest change that the client knows
   */
  void add(SyncSubscription subscription, long state) {
    byStore
        .computeIfAbsent(subscription.sync().storeId(), id -> ConcurrentHashMap.newKeySet())
        .add(subscription);
    long newest = watching.newest(subscription.sync(), state);
    if (newest > 0) {
      subscription.tell(newest);
    }
  }

  void remove(SyncSubscription subscription) {
    byStore.computeIfPresent(
        subscription.sync().storeId(),
        (id, all) -> {
          all.remove(subscription);
          return all.isEmpty() ? null : all;
        });
  }

  /** Whether somebody wishes to hear of a store. */
  boolean watches(long storeId) {
    return byStore.containsKey(storeId);
  }

  void tell(StoreEvent event) {
    for (SyncSubscription subscription : byStore.getOrDefault(event.storeId(), Set.of())) {
      if (watching.concerns(subscription.sync(), event)) {
        subscription.tell(event.changeNumber());
      }
    }
  }
}
