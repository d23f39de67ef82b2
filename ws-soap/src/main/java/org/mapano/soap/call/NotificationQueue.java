package org.mapano.soap.call;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.type.Notification;

/**
 * What the sessions of one group have not fetched yet, and which of them wait. Adding never waits;
 * when nobody fetches, the oldest are lost.
 */
public final class NotificationQueue {
  /** Most notifications that wait. */
  static final int CAPACITY = 20_000;

  private final Deque<Notification> waiting = new ArrayDeque<>();
  private final SequencedMap<Long, CompletableFuture<List<Notification>>> fetchers =
      new LinkedHashMap<>();

  /** Queues a notification and answers whoever waits longest. */
  public void add(Notification notification) {
    synchronized (this) {
      waiting.add(notification);
      if (waiting.size() > CAPACITY) {
        waiting.remove();
      }
    }
    handOut();
  }

  /** Gives what waits to whoever waits longest. */
  private void handOut() {
    CompletableFuture<List<Notification>> fetcher;
    List<Notification> all;
    synchronized (this) {
      fetcher = waiting.isEmpty() ? null : oldestFetcher();
      if (fetcher == null) {
        return;
      }
      all = drain();
    }
    answer(fetcher, all);
  }

  /**
   * Everything that waits, at once or as soon as there is something. A second fetch of a session
   * ends its first with NOT_FOUND.
   *
   * @return completed by another thread; the caller may complete it as well, to end the waiting
   */
  public CompletableFuture<List<Notification>> fetch(long sessionId) {
    CompletableFuture<List<Notification>> replaced;
    CompletableFuture<List<Notification>> fetcher = new CompletableFuture<>();
    synchronized (this) {
      replaced = fetchers.remove(sessionId);
      if (waiting.isEmpty()) {
        fetchers.put(sessionId, fetcher);
      } else {
        fetcher.complete(drain());
      }
    }
    if (replaced != null) {
      fail(replaced, ErrorCode.NOT_FOUND);
    }
    fetcher.whenComplete((answer, failure) -> forget(sessionId, fetcher));
    return fetcher;
  }

  /** A session ended: its fetch ends too. */
  public void end(long sessionId) {
    CompletableFuture<List<Notification>> fetcher;
    synchronized (this) {
      fetcher = fetchers.remove(sessionId);
    }
    if (fetcher != null) {
      fail(fetcher, ErrorCode.END_OF_SESSION);
    }
  }

  private synchronized void forget(long sessionId, CompletableFuture<List<Notification>> fetcher) {
    fetchers.remove(sessionId, fetcher);
  }

  private CompletableFuture<List<Notification>> oldestFetcher() {
    while (!fetchers.isEmpty()) {
      CompletableFuture<List<Notification>> fetcher = fetchers.pollFirstEntry().getValue();
      if (!fetcher.isDone()) {
        return fetcher;
      }
    }
    return null;
  }

  private List<Notification> drain() {
    List<Notification> all = new ArrayList<>(waiting);
    waiting.clear();
    return all;
  }

  /** Whoever adds must not write the answer: that can take as long as the client likes. */
  private void answer(CompletableFuture<List<Notification>> fetcher, List<Notification> all) {
    Thread.startVirtualThread(() -> {
      if (!fetcher.complete(all)) {
        putBack(all);
      }
    });
  }

  /** The waiting ended in the same moment: the next fetch gets them, in their order. */
  private void putBack(List<Notification> all) {
    synchronized (this) {
      for (Notification notification : all.reversed()) {
        waiting.addFirst(notification);
      }
    }
    handOut();
  }

  private static void fail(CompletableFuture<List<Notification>> fetcher, ErrorCode code) {
    Thread.startVirtualThread(
        () -> fetcher.completeExceptionally(new StoreException(code, "The waiting is over")));
  }
}
