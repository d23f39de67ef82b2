package org.mapano.ejb.persistence.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;

/** The version rows of a database: which server wrote it last, and in which form. */
final class SchemaRevision {
  /** The revision that is served; the step from 71 to it changed nothing but the number. */
  static final int CURRENT = 118;

  /** Oldest revision of the same form. */
  static final int OLDEST = 71;

  /** Version numbers of the rows we write: those of the release whose database this is. */
  static final int MAJOR = 8;

  static final int MINOR = 7;

  private SchemaRevision() {}

  static void check(Tx tx) throws SQLException {
    try (Statement statement = tx.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT databaserevision FROM versions"
                    + " ORDER BY major DESC, minor DESC, micro DESC, revision DESC,"
                    + " databaserevision DESC LIMIT 1")) {
      if (!rows.next()) {
        return;
      }
      int revision = rows.getInt(1);
      if (revision < OLDEST) {
        throw new StoreException(
            ErrorCode.INVALID_VERSION,
            "The database has schema revision "
                + revision
                + "; upgrade it with the original server to "
                + CURRENT
                + " first");
      }
      if (revision > CURRENT) {
        throw new StoreException(
            ErrorCode.INVALID_VERSION,
            "The database has schema revision " + revision + ", which is newer than " + CURRENT);
      }
    }
  }
}
