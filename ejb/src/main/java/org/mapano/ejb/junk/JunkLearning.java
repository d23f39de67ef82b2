package org.mapano.ejb.junk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;

/**
 * Listens to messages that are moved or copied between folders, on the node where it happens, and
 * hands them to a thread of its own, so that no user waits for it (SPAMD-01).
 */
@Singleton
public class JunkLearning {
  private static final Logger LOG = Logger.getLogger(JunkLearning.class.getName());

  /** Moves that may wait; who moves more at once teaches nothing new with the rest. */
  private static final int WAITING = 5_000;

  private final JunkExport export;
  private final StoreEvents events;
  private final BlockingQueue<StoreEvent> waiting = new ArrayBlockingQueue<>(WAITING);
  private StoreEvents.Subscription subscription;
  private Thread worker;

  @Inject
  JunkLearning(JunkExport export, StoreEvents events) {
    this.export = export;
    this.events = events;
  }

  /** Begins to listen. */
  public synchronized void start() {
    worker = Thread.ofVirtual().name("mapano-junk-learning").start(this::work);
    subscription = events.onStore(0, this::heard);
  }

  private void heard(StoreEvent event) {
    if (event.origin() == null || !isArrival(event.kind())) {
      return;
    }
    if (!waiting.offer(event)) {
      LOG.log(Level.FINE, "Message {0} is not learned: too many wait", event.objectId());
    }
  }

  private static boolean isArrival(StoreEvent.Kind kind) {
    return kind == StoreEvent.Kind.MESSAGE_MOVED || kind == StoreEvent.Kind.MESSAGE_COPIED;
  }

  private void work() {
    try {
      while (true) {
        learn(waiting.take());
      }
    } catch (InterruptedException stopped) {
      LOG.fine("Learning has ended");
    }
  }

  private void learn(StoreEvent event) {
    try {
      export.moved(event.storeId(), event.origin().folderId(), event.folderId(), event.objectId());
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "Message " + event.objectId() + " is not learned");
    }
  }

  /** Ends; what still waits is not learned. */
  public synchronized void stop() {
    if (subscription != null) {
      subscription.close();
      worker.interrupt();
    }
  }
}
