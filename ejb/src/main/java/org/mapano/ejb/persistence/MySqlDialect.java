package org.mapano.ejb.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** MariaDB and MySQL with InnoDB. */
public final class MySqlDialect implements SqlDialect {
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;
  private static final int CHECKREAD = 1020;

  @Override
  public String name() {
    return "mysql";
  }

  @Override
  public boolean isRetryable(SQLException failure) {
    int code = failure.getErrorCode();
    return code == LOCK_WAIT_TIMEOUT
        || code == DEADLOCK
        || code == CHECKREAD
        || "40001".equals(failure.getSQLState());
  }

  @Override
  public boolean isConnectionLost(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("08");
  }

  @Override
  public void flush(Connection connection) {
    // InnoDB has flushed its log when commit returns (innodb_flush_log_at_trx_commit = 1).
  }

  @Override
  public boolean needsFlush() {
    return false;
  }

  @Override
  public boolean prefersLiteralLists() {
    return false;
  }

  @Override
  public boolean isInProcess() {
    return false;
  }

  @Override
  public String primaryKeyHint() {
    return " FORCE INDEX (PRIMARY)";
  }

  @Override
  public boolean isOriginals() {
    return true;
  }
}
