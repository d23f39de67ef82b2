package org.mapano.ejb.testing;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.mapano.ejb.persistence.Entities;

/** The persistence unit outside a container, on a test database. */
public final class TestEntities implements AutoCloseable {
  private final EntityManagerFactory factory;

  /** Boots the persistence unit {@code mapano} on a database. */
  public TestEntities(TestDatabase database) {
    factory =
        new HibernatePersistenceProvider()
            .createEntityManagerFactory(
                "mapano", Map.of("jakarta.persistence.nonJtaDataSource", database.source()));
  }

  /** JPA inside transactions. */
  public Entities entities() {
    return new Entities(factory);
  }

  /** The factory, for metadata. */
  public EntityManagerFactory factory() {
    return factory;
  }

  @Override
  public void close() {
    factory.close();
  }
}
