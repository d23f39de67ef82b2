package org.mapano.ejb.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.JdbcTransactions;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.SqlDialects;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.schema.SchemaManager;
import org.mapano.mapi.id.Guid;

/**
 * Opens the database {@code java:/jdbc/mapano}, brings it to the right form and hands out what
 * works on it. The number of connections is the system property {@code mapano.db.pool}, the same
 * that sizes the container's pool.
 */
@Singleton
public class PersistenceProducer {
  private static final String POOL_PROPERTY = "mapano.db.pool";
  private static final int POOL_DEFAULT = 20;

  @Resource(lookup = "java:/jdbc/mapano")
  private DataSource source;

  @PersistenceUnit(unitName = "mapano")
  private EntityManagerFactory factory;

  private JdbcTransactions transactions;
  private Sequences sequences;

  /** Prepares the database; failing stops the deployment with the reason. */
  @PostConstruct
  void open() {
    int pool = Integer.getInteger(POOL_PROPERTY, POOL_DEFAULT);
    try {
      transactions = new JdbcTransactions(source, SqlDialects.of(source), pool);
    } catch (SQLException failure) {
      throw StoreException.temporary("The database cannot be reached", failure);
    }
    Guid server = new SchemaManager(source, transactions).prepare();
    sequences = new Sequences(transactions, server);
  }

  /** Ends the threads of the transactions. */
  @PreDestroy
  void close() {
    if (transactions != null) {
      transactions.close();
    }
  }

  /** The transactions of the server. */
  @Produces
  @Singleton
  public Transactions transactions() {
    return transactions;
  }

  /** The sequences of the server's database. */
  @Produces
  @Singleton
  public Sequences sequences() {
    return sequences;
  }

  /** JPA inside transactions. */
  @Produces
  @Singleton
  public Entities entities() {
    return new Entities(factory);
  }
}
