package org.mapano.gateway.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Connections to relays that wait a moment for the next mail. Each is used by one thread at a time;
 * those that nobody wants are closed, by a thread that lives as long as there are any.
 */
final class IdleConnections implements AutoCloseable {
  private static final Duration TURN = Duration.ofSeconds(1);

  /** More than these are closed at once. */
  private static final int MOST = 20;

  /** A connection, and what a mail must want to be sent over it. */
  private record Idle(
      RelaySettings settings, RelayEndpoint endpoint, RelayTransport transport, long since) {}

  private final Duration patience;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean watched;
  private boolean closed;

  /**
   * @param patience how long a connection waits, shorter than the patience of relays
   */
  IdleConnections(Duration patience) {
    this.patience = patience;
  }

  /** A connection that takes a mail now, or null. */
  RelayTransport take(RelaySettings settings, RelayEndpoint endpoint) {
    for (RelayTransport next = pop(settings, endpoint);
        next != null;
        next = pop(settings, endpoint)) {
      if (next.isReady()) {
        return next;
      }
      next.quit();
    }
    return null;
  }

  /** The one that was used last: it is the least likely to have been given up by the relay. */
  private synchronized RelayTransport pop(RelaySettings settings, RelayEndpoint endpoint) {
    for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
      Idle one = each.next();
      if (one.settings().equals(settings) && one.endpoint().equals(endpoint)) {
        each.remove();
        return one.transport();
      }
    }
    return null;
  }

  /** Keeps a connection that is ready for another mail. */
  void keep(RelaySettings settings, RelayEndpoint endpoint, RelayTransport transport) {
    if (!add(new Idle(settings, endpoint, transport, System.nanoTime()))) {
      transport.quit();
    }
  }

  private synchronized boolean add(Idle one) {
    if (closed || idle.size() >= MOST) {
      return false;
    }
    idle.addFirst(one);
    if (!watched) {
      watched = true;
      Thread.ofVirtual().name("mapano-relay-idle").start(this::watch);
    }
    return true;
  }

  private void watch() {
    try {
      do {
        Thread.sleep(TURN);
      } while (closeOld());
    } catch (InterruptedException nobodyInterrupts) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes what has waited too long; answers whether anything is left. */
  private boolean closeOld() {
    List<RelayTransport> old = new ArrayList<>();
    boolean left;
    synchronized (this) {
      long now = System.nanoTime();
      while (!idle.isEmpty() && now - idle.getLast().since() >= patience.toNanos()) {
        old.add(idle.removeLast().transport());
      }
      left = !idle.isEmpty();
      watched = left;
    }
    old.forEach(RelayTransport::quit);
    return left;
  }

  /** Closes all; what is still used is closed when it is done. */
  @Override
  public void close() {
    List<RelayTransport> all;
    synchronized (this) {
      closed = true;
      all = idle.stream().map(Idle::transport).toList();
      idle.clear();
    }
    all.forEach(RelayTransport::quit);
  }
}
