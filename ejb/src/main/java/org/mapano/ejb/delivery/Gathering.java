package org.mapano.ejb.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Gathers what many threads want to have done at the same time: while some are at work, whoever
 * comes waits, and the next worker takes along everything that has gathered. A lone caller works at
 * once, so nobody waits for company.
 *
 * @param <T> one piece of work
 */
final class Gathering<T> {
  private final int workers;
  private final int most;
  private final Consumer<List<T>> work;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Share<T>> waiting = new ArrayDeque<>();
  private int working;

  /**
   * @param workers how many threads work side by side
   * @param most pieces done together; a caller's own pieces always stay together
   * @param work does the pieces and keeps their results; must not throw for one piece's fault
   */
  Gathering(int workers, int most, Consumer<List<T>> work) {
    this.workers = workers;
    this.most = most;
    this.work = work;
  }

  /** Returns when the pieces are done, by this thread or by another one. */
  void run(List<T> pieces) {
    Share<T> mine = new Share<>(pieces);
    lock.lock();
    try {
      waiting.add(mine);
      while (!mine.done) {
        if (working < workers && !waiting.isEmpty()) {
          workOnce();
        } else {
          changed.awaitUninterruptibly();
        }
      }
    } finally {
      lock.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
  }

  /** Does what has gathered, without holding the lock. */
  private void workOnce() {
    List<Share<T>> taken = take();
    List<T> pieces = new ArrayList<>();
    taken.forEach(share -> pieces.addAll(share.pieces));
    working++;
    lock.unlock();
    RuntimeException failure = null;
    try {
      work.accept(pieces);
    } catch (RuntimeException failed) {
      failure = failed;
    } catch (Error broken) {
      failure = new IllegalStateException("The work was broken off", broken);
    } finally {
      lock.lock();
      working--;
      for (Share<T> share : taken) {
        share.failure = failure;
        share.done = true;
      }
      changed.signalAll();
    }
  }

  private List<Share<T>> take() {
    List<Share<T>> taken = new ArrayList<>();
    int count = 0;
    while (!waiting.isEmpty()
        && (taken.isEmpty() || count + waiting.peek().pieces.size() <= most)) {
      Share<T> share = waiting.remove();
      taken.add(share);
      count += share.pieces.size();
    }
    return taken;
  }

  private static final class Share<T> {
    final List<T> pieces;
    boolean done;
    RuntimeException failure;

    Share(List<T> pieces) {
      this.pieces = pieces;
    }
  }
}
