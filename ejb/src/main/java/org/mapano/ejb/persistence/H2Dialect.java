package org.mapano.ejb.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The embedded H2 database in MySQL mode. A commit of H2 reaches the disk some time later; {@link
 * #flush} makes it durable.
 */
public final class H2Dialect implements SqlDialect {
  /**
   * Settings every URL of the database needs. Small texts and binaries stay in their row; old pages
   * are reused soon, which is safe because every commit is flushed. Results are not reused: H2
   * keeps one that was read just before a commit became visible.
   */
  public static final String SETTINGS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
          + ";NON_KEYWORDS=VALUE,USER,KEY;LOCK_TIMEOUT=15000;MAX_LENGTH_INPLACE_LOB=32768"
          + ";DB_CLOSE_DELAY=-1;RETENTION_TIME=5000"
          + ";OPTIMIZE_REUSE_RESULTS=0";

  private static final int DEADLOCK = 40001;
  private static final int DUPLICATE_KEY = 23505;
  private static final int LOCK_TIMEOUT = 50200;
  private static final int CONCURRENT_UPDATE = 90131;

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public boolean isRetryable(SQLException failure) {
    int code = failure.getErrorCode();
    return code == DEADLOCK
        || code == LOCK_TIMEOUT
        || code == CONCURRENT_UPDATE
        || code == DUPLICATE_KEY && isGenerated(failure.getMessage());
  }

  /** Seen under load: H2 refuses an id that it has generated itself; the next one is accepted. */
  private static boolean isGenerated(String message) {
    return message != null && message.contains("changes_changeid");
  }

  @Override
  public boolean isConnectionLost(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("08");
  }

  @Override
  public void flush(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public boolean needsFlush() {
    return true;
  }

  @Override
  public boolean prefersLiteralLists() {
    return true;
  }

  @Override
  public boolean isInProcess() {
    return true;
  }

  @Override
  public String primaryKeyHint() {
    return "";
  }

  @Override
  public boolean isOriginals() {
    return false;
  }
}
