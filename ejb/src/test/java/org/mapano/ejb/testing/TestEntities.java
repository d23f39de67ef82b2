package org.mapano.ejb.testing;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.mapano.ejb.persistence.Entities;

/**
 * The persistence unit outside a container. It is booted once for each kind of database, which
 * takes longer than most tests: sessions work on the connections of transactions, and nothing is
 * kept between them, so it does not matter which of the databases it was booted on.
 */
public final class TestEntities {
  private static final Map<Class<?>, EntityManagerFactory> BOOTED = new HashMap<>();

  private final EntityManagerFactory factory;

  /** The persistence unit {@code mapano} for databases of this kind. */
  public TestEntities(TestDatabase database) {
    synchronized (BOOTED) {
      factory =
          BOOTED.computeIfAbsent(
              database.transactions().dialect().getClass(), kind -> boot(database));
    }
  }

  private static EntityManagerFactory boot(TestDatabase database) {
    return new HibernatePersistenceProvider()
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
}
