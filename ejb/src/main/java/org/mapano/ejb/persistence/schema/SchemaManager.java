package org.mapano.ejb.persistence.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.JdbcTransactions;
import org.mapano.mapi.id.Guid;

/**
 * Brings a database to the form that the server needs (SRV-03): an empty one gets all tables and
 * first rows; one of the original server at schema revision 118 is left as it is and only gets our
 * own tables beside its own; anything else is refused.
 */
public final class SchemaManager {
  private static final Logger LOG = Logger.getLogger(SchemaManager.class.getName());

  /** Name of the migration library's bookkeeping table. */
  static final String HISTORY_TABLE = "mapano_schema_history";

  private final DataSource source;
  private final JdbcTransactions transactions;

  /**
   * @param source the database
   * @param transactions transactions on the same database
   */
  public SchemaManager(DataSource source, JdbcTransactions transactions) {
    this.source = source;
    this.transactions = transactions;
  }

  /**
   * Prepares the database.
   *
   * @return the server's GUID
   * @throws StoreException when the database belongs to something else, or is of a revision that
   *     cannot be served
   */
  public Guid prepare() {
    Set<String> tables = tables();
    boolean existing = tables.contains("versions");
    if (!existing && tables.contains("hierarchy")) {
      throw new StoreException(
          ErrorCode.INVALID_VERSION,
          "The database has tables but no version; it was not made by this kind of server");
    }
    if (existing) {
      transactions.read(tx -> {
        SchemaRevision.check(tx);
        return null;
      });
    }
    migrate(existing && !tables.contains(HISTORY_TABLE));
    return transactions.write(InitialRows::ensure);
  }

  private void migrate(boolean foreign) {
    String dialect = transactions.dialect().name();
    Flyway.configure(SchemaManager.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:org/mapano/ejb/persistence/" + dialect)
        .table(HISTORY_TABLE)
        .baselineOnMigrate(foreign)
        .baselineVersion("1")
        .baselineDescription("tables of the original server")
        .load()
        .migrate();
    LOG.info(() -> "Database schema is ready (" + dialect + ")");
  }

  private Set<String> tables() {
    try (Connection connection = source.getConnection();
        ResultSet rows =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
      Set<String> names = new TreeSet<>();
      while (rows.next()) {
        String schema = rows.getString("TABLE_SCHEM");
        if (schema == null || !schema.equalsIgnoreCase("INFORMATION_SCHEMA")) {
          names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
      return names;
    } catch (SQLException failure) {
      throw StoreException.temporary("The database cannot be reached", failure);
    }
  }
}
