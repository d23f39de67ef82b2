package org.mapano.ejb.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * JPA inside a {@link Tx}: an entity manager that works on the transaction's own connection, so
 * that entities and multi-row statements commit together.
 */
public final class Entities {
  private final SessionFactory factory;

  /**
   * @param factory factory of the persistence unit {@code mapano}
   */
  public Entities(EntityManagerFactory factory) {
    this.factory = factory.unwrap(SessionFactory.class);
  }

  /**
   * Work with an entity manager.
   *
   * @param <T> result
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work; entities are valid until it returns, generated ids known after a flush. */
    T run(EntityManager entities) throws SQLException;
  }

  /** Runs work with an entity manager on the transaction's connection and flushes it. */
  public <T> T with(Tx tx, Work<T> work) throws SQLException {
    try (Session session =
        factory.withOptions().connection(tx.connection()).flushMode(FlushMode.AUTO).openSession()) {
      T result = work.run(session);
      session.flush();
      return result;
    }
  }
}
