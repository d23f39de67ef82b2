package org.mapano.ejb.notify;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The bus of this node. Publishing puts the event into a lock-free queue; one thread of the bus
 * calls the listeners, in order of publication. When listeners cannot keep up, further events of
 * the same folder are merged into one that says "many things changed".
 */
@Singleton
public final class EventBus implements StoreEvents {
  /** Events that may wait before they are merged. */
  static final int MAX_WAITING = 50_000;

  private static final Logger LOG = Logger.getLogger(EventBus.class.getName());
  private static final int MAX_REMEMBERED = 200_000;

  /** A listener that hangs must not stop those who wait for the others. */
  private static final Duration MAX_SETTLE = Duration.ofSeconds(10);

  private static final long ALL_STORES = 0;

  /** An event, or the mark of somebody who waits for all before it. */
  private record Queued(StoreEvent event, boolean local, CountDownLatch mark) {
    Queued(StoreEvent event, boolean local) {
      this(event, local, null);
    }
  }

  private record Merged(StoreEvent.Kind kind, long storeId, long folderId) {}

  private final ConcurrentLinkedQueue<List<Queued>> queue = new ConcurrentLinkedQueue<>();

  /** Events in the queue, with the one that is being told. */
  private final AtomicInteger waiting = new AtomicInteger();

  private final ConcurrentHashMap<Merged, Queued> overflow = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Long> newest = new ConcurrentHashMap<>();
  private final Listeners folders = new Listeners();
  private final Listeners stores = new Listeners();
  private final EventTransport transport;
  private final Thread teller;
  private volatile boolean stopped;

  /** A bus without other nodes. */
  @Inject
  public EventBus() {
    this(EventTransport.NONE);
  }

  /**
   * @param transport way to the other nodes
   */
  public EventBus(EventTransport transport) {
    this.transport = transport;
    transport.connect(event -> enqueue(List.of(new Queued(event, false))));
    teller = Thread.ofVirtual().name("mapano-events").start(this::run);
  }

  @Override
  public void publish(StoreEvent event) {
    enqueue(List.of(new Queued(event, true)));
  }

  @Override
  public void publish(List<StoreEvent> events) {
    enqueue(events.stream().map(event -> new Queued(event, true)).toList());
  }

  /** Tells this node's listeners about something that another node did. */
  void publishForeign(StoreEvent event) {
    enqueue(List.of(new Queued(event, false)));
  }

  @Override
  public void settle() {
    if (waiting.get() == 0 || stopped) {
      return;
    }
    CountDownLatch mark = new CountDownLatch(1);
    queue.add(List.of(new Queued(null, true, mark)));
    LockSupport.unpark(teller);
    try {
      mark.await(MAX_SETTLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void enqueue(List<Queued> together) {
    together.forEach(queued -> remember(queued.event()));
    if (waiting.addAndGet(together.size()) > MAX_WAITING) {
      together.forEach(this::merge);
      waiting.addAndGet(-together.size());
    } else {
      queue.add(together);
    }
    LockSupport.unpark(teller);
  }

  private void remember(StoreEvent event) {
    if (event.changeNumber() > 0 && folders.has(event.folderId())) {
      if (newest.size() > MAX_REMEMBERED) {
        newest.clear();
      }
      newest.merge(event.folderId(), event.changeNumber(), Math::max);
    }
  }

  private void merge(Queued queued) {
    StoreEvent event = queued.event();
    StoreEvent.Kind kind =
        isAboutFolder(event.kind())
            ? StoreEvent.Kind.FOLDER_CHANGED
            : StoreEvent.Kind.MESSAGES_CHANGED;
    StoreEvent merged =
        new StoreEvent(kind, event.storeId(), event.folderId(), 0, event.changeNumber());
    overflow.put(
        new Merged(kind, event.storeId(), event.folderId()), new Queued(merged, queued.local()));
  }

  private static boolean isAboutFolder(StoreEvent.Kind kind) {
    return switch (kind) {
      case FOLDER_CREATED, FOLDER_CHANGED, FOLDER_DELETED, FOLDER_MOVED -> true;
      default -> false;
    };
  }

  private void run() {
    while (!stopped) {
      List<Queued> next = queue.poll();
      if (next != null) {
        next.forEach(this::take);
      } else if (!overflow.isEmpty()) {
        for (Merged key : overflow.keySet()) {
          tell(overflow.remove(key));
        }
      } else {
        LockSupport.park(this);
      }
    }
  }

  private void take(Queued queued) {
    if (queued.mark() == null) {
      tell(queued);
      waiting.decrementAndGet();
    } else {
      queued.mark().countDown();
    }
  }

  private void tell(Queued queued) {
    StoreEvent event = queued.event();
    if (event.storeId() != ALL_STORES) {
      stores.tell(event.storeId(), event);
      stores.tell(ALL_STORES, event);
    }
    folders.tell(event.folderId(), event);
    if (queued.local()) {
      try {
        transport.send(event);
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Other nodes could not be told of a change", failure);
      }
    }
  }

  @Override
  public Subscription onFolder(long folderId, Consumer<StoreEvent> listener) {
    return folders.add(folderId, listener);
  }

  @Override
  public Subscription onStore(long storeId, Consumer<StoreEvent> listener) {
    return stores.add(storeId, listener);
  }

  /** Folders that somebody watches now. */
  Set<Long> watchedFolders() {
    return folders.ids();
  }

  /**
   * Greatest change number of a folder that somebody has heard of, or -1. It is kept when nobody
   * watches any more: whoever watches next is told once of everything since.
   */
  long newestTold(long folderId) {
    return newest.getOrDefault(folderId, -1L);
  }

  /** Ends the bus's thread; what is still waiting is not told. */
  @PreDestroy
  public void stop() {
    stopped = true;
    LockSupport.unpark(teller);
  }
}
