package org.mapano.ejb.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** What differs between MariaDB/MySQL and H2. Everything else is SQL that both understand. */
public interface SqlDialect {
  /** Name for logs and the choice of migration scripts: {@code mysql} or {@code h2}. */
  String name();

  /** True when the failure is a deadlock or lock time-out: run the transaction again. */
  boolean isRetryable(SQLException failure);

  /** True when the connection itself is lost. */
  boolean isConnectionLost(SQLException failure);

  /**
   * Makes all commits of the past durable where commit alone does not; called after commit on a
   * separate connection, shared by all transactions that wait at the same time.
   */
  void flush(Connection connection) throws SQLException;

  /** True when {@link #flush} does something. */
  boolean needsFlush();

  /**
   * True when long lists of numbers are faster as literals: the database compares each row with
   * every parameter of a list but looks literals up.
   */
  boolean prefersLiteralLists();

  /**
   * True when the database runs in this process: a round trip costs nothing there, but the text of
   * each statement is parsed by this process.
   */
  boolean isInProcess();

  /** Text after a table's name that makes the database use the primary key; may be empty. */
  String primaryKeyHint();

  /** Whether the original server can open such a database, so that what only it reads is kept. */
  boolean isOriginals();
}
