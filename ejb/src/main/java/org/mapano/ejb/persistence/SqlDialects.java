package org.mapano.ejb.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** Finds the dialect of a database by asking it. */
public final class SqlDialects {
  private SqlDialects() {}

  /**
   * The dialect of the database behind a pool.
   *
   * @throws SQLException when it cannot be reached or is neither H2 nor MariaDB/MySQL
   */
  public static SqlDialect of(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
      if (product.contains("h2")) {
        return new H2Dialect();
      }
      if (product.contains("mysql") || product.contains("mariadb")) {
        return new MySqlDialect();
      }
      throw new SQLException("Unsupported database: " + product);
    }
  }
}
