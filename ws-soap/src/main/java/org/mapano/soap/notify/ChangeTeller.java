package org.mapano.soap.notify;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.notify.Watching;

/**
 * Turns events of the store into notifications of those who subscribed to objects. One thread does
 * it in the order of the events, because the ids that clients know have to be looked up.
 */
@Singleton
public class ChangeTeller {
  private static final Logger LOG = Logger.getLogger(ChangeTeller.class.getName());
  private static final int MAX_WAITING = 100_000;
  private static final long ALL_STORES = 0;

  /** How long a folder's own change waits for more changes of its contents and for tables. */
  private static final long PAUSE_MILLIS = 50;

  private final Map<Long, Set<ObjectSubscription>> byStore = new ConcurrentHashMap<>();
  private final BlockingQueue<Consumer<TellingOrder>> queue =
      new LinkedBlockingQueue<>(MAX_WAITING);
  private final Watching watching;
  private final SyncTeller syncs;
  private final StoreEvents.Subscription events;
  private final Thread thread;

  /**
   * @param events where changes are told of
   * @param watching knows the ids and the rights
   * @param syncs tells synchronisations
   */
  @Inject
  public ChangeTeller(StoreEvents events, Watching watching, SyncTeller syncs) {
    this.watching = watching;
    this.syncs = syncs;
    this.events = events.onStore(ALL_STORES, this::offer);
    this.thread = Thread.ofVirtual().name("mapano-notifications").start(this::run);
  }

  void add(ObjectSubscription subscription) {
    byStore
        .computeIfAbsent(subscription.object().storeId(), id -> ConcurrentHashMap.newKeySet())
        .add(subscription);
  }

  void remove(ObjectSubscription subscription) {
    byStore.computeIfPresent(
        subscription.object().storeId(),
        (id, all) -> {
          all.remove(subscription);
          return all.isEmpty() ? null : all;
        });
  }

  /** An event for which there is no place is lost: it must not hold up the store. */
  private void offer(StoreEvent event) {
    boolean wanted = byStore.containsKey(event.storeId()) || syncs.watches(event.storeId());
    if (wanted && !queue.offer(order -> order.event(event))) {
      LOG.log(Level.FINE, "Notifications are lost: {0}", event);
    }
  }

  /** Tells the change of a table in its turn: behind the events that came before it. */
  void tellTable(boolean ofFolders, Runnable telling) {
    if (!queue.offer(order -> order.table(ofFolders, telling))) {
      LOG.log(Level.FINE, "Notifications of a table are lost");
    }
  }

  private void run() {
    TellingOrder order = new TellingOrder(this::tell, this::follow);
    try {
      while (true) {
        Consumer<TellingOrder> next =
            order.isEmpty() ? queue.take() : queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
          order.quiet();
        } else {
          next.accept(order);
        }
      }
    } catch (InterruptedException stopped) {
      LOG.log(Level.FINE, "Notifications end", stopped);
    }
  }

  private FolderChange follow(StoreEvent event, FolderChange before) {
    try {
      return FolderChange.after(event, before, watching::parentOf);
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, failure, () -> "Nobody could be told what follows from " + event);
      return before;
    }
  }

  private void tell(StoreEvent event) {
    try {
      new Telling(event, watching).to(byStore.getOrDefault(event.storeId(), Set.of()));
      syncs.tell(event);
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, failure, () -> "Nobody could be told of " + event);
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, failure, () -> "Nobody could be told of " + event);
    }
  }

  /** Ends the thread. */
  @PreDestroy
  public void stop() {
    events.close();
    thread.interrupt();
  }
}
