package org.mapano.soap.notify;

import java.util.HashMap;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/** The subscriptions of a session by the numbers that the client gave them. */
final class SessionSubscriptions implements AutoCloseable {
  /** Most subscriptions of one session. */
  static final int MAX = 10_000;

  private final Map<Long, Runnable> ends = new HashMap<>();

  /** Keeps a subscription; one with the same number ends. */
  synchronized void put(long connection, Runnable end) {
    Runnable replaced = ends.put(connection, end);
    if (replaced != null) {
      replaced.run();
    } else if (ends.size() > MAX) {
      remove(connection);
      throw new StoreException(ErrorCode.NOT_ENOUGH_MEMORY, "Too many subscriptions");
    }
  }

  /** Ends a subscription, if there is one with the number. */
  synchronized void remove(long connection) {
    Runnable end = ends.remove(connection);
    if (end != null) {
      end.run();
    }
  }

  @Override
  public synchronized void close() {
    ends.values().forEach(Runnable::run);
    ends.clear();
  }
}
