package org.mapano.ejb.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.mapano.ejb.error.StoreException;

/**
 * Group flush for databases whose commit returns before the change is on disk: all transactions
 * that wait at the same time share one flush. A flush counts for a transaction only if it began
 * after that transaction's commit.
 */
final class CommitFlusher {
  private final DataSource source;
  private final SqlDialect dialect;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turn = lock.newCondition();
  private long begun;
  private long finished;
  private boolean running;

  CommitFlusher(DataSource source, SqlDialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  /** Returns when everything that was committed before this call is durable. */
  void awaitDurable() {
    lock.lock();
    try {
      long wanted = begun + 1;
      while (finished < wanted) {
        if (running) {
          turn.awaitUninterruptibly();
        } else {
          flushOnce();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Flushes without holding the lock, so that others can queue for the next flush. */
  private void flushOnce() {
    running = true;
    long mine = ++begun;
    lock.unlock();
    boolean done = false;
    try (Connection connection = source.getConnection()) {
      dialect.flush(connection);
      done = true;
    } catch (SQLException failure) {
      throw StoreException.temporary("The database could not be flushed", failure);
    } finally {
      lock.lock();
      running = false;
      if (done) {
        finished = mine;
      }
      turn.signalAll();
    }
  }
}
