package org.mapano.ejb.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mapano.ejb.error.StoreException;

/**
 * Transactions on a pool of connections. A permit is needed to begin one, and there are fewer
 * permits than connections, so that short inner transactions ({@link #inner}) always find a
 * connection and cannot deadlock on the pool.
 */
public final class JdbcTransactions implements Transactions {
  private static final Logger LOG = Logger.getLogger(JdbcTransactions.class.getName());

  /** Attempts before a deadlock is reported as a temporary failure. */
  static final int ATTEMPTS = 10;

  /** Connections of the pool that only inner transactions may use. */
  public static final int RESERVED_CONNECTIONS = 2;

  private static final long PERMIT_SECONDS = 30;

  /**
   * What is read after a lock must be the latest state, and rows that do not exist need no locks.
   * Pools are configured with it, then it costs nothing here.
   */
  private static final int ISOLATION = Connection.TRANSACTION_READ_COMMITTED;

  private final DataSource source;
  private final SqlDialect dialect;
  private final CommitFlusher flusher;
  private final Semaphore permits;
  private final int most;
  private final SqlCounters counters = new SqlCounters();
  private final OpenWrites openWrites = new OpenWrites();
  private final DatabaseThreads threads = new DatabaseThreads("mapano-database-");

  /**
   * Set while this thread has a permit: a transaction inside another one needs no second permit.
   */
  private final ThreadLocal<Boolean> permitted = new ThreadLocal<>();

  /**
   * @param source pool of connections
   * @param dialect the database's dialect
   * @param poolSize greatest number of connections of the pool, more than {@link
   *     #RESERVED_CONNECTIONS}
   */
  public JdbcTransactions(DataSource source, SqlDialect dialect, int poolSize) {
    this.source = source;
    this.dialect = dialect;
    this.flusher = dialect.needsFlush() ? new CommitFlusher(source, dialect) : null;
    this.most = poolSize - RESERVED_CONNECTIONS;
    this.permits = new Semaphore(most);
  }

  /** The database's dialect. */
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public <T> T write(TxWork<T> work) {
    return permitted(() -> repeat(work, true));
  }

  @Override
  public <T> T read(TxWork<T> work) {
    return permitted(() -> repeat(work, false));
  }

  @Override
  public Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>(counters.figures());
    figures.put("db_connections", (long) most - permits.availablePermits());
    return figures;
  }

  @Override
  public OpenWrites openWrites() {
    return openWrites;
  }

  /**
   * A short transaction of its own that may be run while the same thread holds another one. It must
   * not touch rows that the other one has locked.
   */
  public <T> T inner(TxWork<T> work) {
    return repeat(work, true);
  }

  /** Ends the threads of its own; no transaction may be begun afterwards. */
  public void close() {
    threads.close();
  }

  private <T> T permitted(Supplier<T> work) {
    if (permitted.get() != null) {
      return work.get();
    }
    try {
      if (!permits.tryAcquire(PERMIT_SECONDS, TimeUnit.SECONDS)) {
        throw StoreException.temporary("No database connection became free in time", null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw StoreException.temporary("Interrupted while waiting for the database", interrupted);
    }
    try {
      return Thread.currentThread().isVirtual() ? threads.run(() -> marked(work)) : marked(work);
    } finally {
      permits.release();
    }
  }

  private <T> T marked(Supplier<T> work) {
    permitted.set(Boolean.TRUE);
    try {
      return work.get();
    } finally {
      permitted.remove();
    }
  }

  private <T> T repeat(TxWork<T> work, boolean writes) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, writes);
      } catch (RetryException retry) {
        if (attempt == ATTEMPTS) {
          throw StoreException.temporary(
              "The transaction was given up after " + ATTEMPTS + " attempts", retry.getCause());
        }
        LOG.log(Level.FINE, retry, () -> "Transaction is repeated");
        pause(attempt);
      }
    }
  }

  private <T> T once(TxWork<T> work, boolean writes) throws RetryException {
    if (!writes) {
      return attempt(work, false);
    }
    long number = openWrites.begin();
    try {
      return attempt(work, true);
    } finally {
      openWrites.end(number);
    }
  }

  private <T> T attempt(TxWork<T> work, boolean writes) throws RetryException {
    Attempt tx = new Attempt(begin(writes), dialect);
    T result;
    try {
      result = work.run(tx);
      tx.commit();
    } catch (SQLException | RuntimeException | Error failure) {
      if (sqlCause(failure) != null) {
        counters.failed(tx.connection());
      }
      tx.rollback(tx.commitStarted() && isConnectionLost(failure));
      throw translate(failure, tx.commitStarted());
    } finally {
      tx.close();
    }
    if (writes && flusher != null) {
      flusher.awaitDurable();
    }
    tx.committed();
    return result;
  }

  private Connection begin(boolean writes) throws RetryException {
    try {
      Connection connection = source.getConnection();
      try {
        connection.setAutoCommit(!writes);
        if (writes && connection.getTransactionIsolation() != ISOLATION) {
          connection.setTransactionIsolation(ISOLATION);
        }
        return counters.counting(SqlLog.listening(connection));
      } catch (SQLException failure) {
        connection.close();
        throw failure;
      }
    } catch (SQLException failure) {
      if (dialect.isConnectionLost(failure)) {
        throw new RetryException(failure);
      }
      throw StoreException.temporary("The database cannot be reached", failure);
    }
  }

  /** Never returns normally; the return type tells the compiler that control ends here. */
  private RuntimeException translate(Throwable failure, boolean commitStarted)
      throws RetryException {
    SQLException sql = sqlCause(failure);
    if (sql != null && dialect.isRetryable(sql)) {
      throw new RetryException(sql);
    }
    if (sql != null && dialect.isConnectionLost(sql)) {
      if (!commitStarted) {
        throw new RetryException(sql);
      }
      throw StoreException.temporary("The database was lost while committing", sql);
    }
    if (failure instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw new StoreException(
        org.mapano.ejb.error.ErrorCode.DATABASE_ERROR,
        "Database error: " + failure.getMessage(),
        failure,
        false);
  }

  private boolean isConnectionLost(Throwable failure) {
    SQLException sql = sqlCause(failure);
    return sql != null && dialect.isConnectionLost(sql);
  }

  private static SQLException sqlCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1L << Math.min(attempt + 2, 9)) + 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The transaction was rolled back and may be run again. */
  private static final class RetryException extends Exception {
    RetryException(SQLException cause) {
      super(cause);
    }
  }
}
