package org.mapano.ejb.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One attempt at a transaction. */
final class Attempt implements Tx {
  private static final Logger LOG = Logger.getLogger(Attempt.class.getName());

  private final Connection connection;
  private final SqlDialect dialect;
  private final List<Runnable> beforeCommit = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> onRollback = new ArrayList<>();
  private boolean commitStarted;
  private long syncId;

  Attempt(Connection connection, SqlDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public void beforeCommit(Runnable action) {
    beforeCommit.add(action);
  }

  @Override
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  @Override
  public void onRollback(Runnable action) {
    onRollback.add(action);
  }

  @Override
  public long syncId() {
    return syncId;
  }

  @Override
  public void bySync(long id) {
    syncId = id;
  }

  boolean commitStarted() {
    return commitStarted;
  }

  void commit() throws SQLException {
    beforeCommit.forEach(Runnable::run);
    if (!connection.getAutoCommit()) {
      commitStarted = true;
      connection.commit();
    }
  }

  /**
   * Rolls back and undoes what was done outside the database.
   *
   * @param outcomeUnknown the connection was lost while committing: the change may be durable, so
   *     what it refers to has to stay
   */
  void rollback(boolean outcomeUnknown) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException lost) {
      LOG.log(Level.FINE, "The connection was lost before the rollback", lost);
    }
    if (outcomeUnknown) {
      LOG.log(Level.WARNING, "Nobody knows whether a transaction was committed; its data is kept");
      return;
    }
    for (Runnable action : onRollback.reversed()) {
      contain(action);
    }
  }

  void committed() {
    afterCommit.forEach(Attempt::contain);
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      LOG.log(Level.WARNING, "A database connection could not be given back", failure);
    }
  }

  private static void contain(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "An action after a transaction failed", failure);
    }
  }
}
