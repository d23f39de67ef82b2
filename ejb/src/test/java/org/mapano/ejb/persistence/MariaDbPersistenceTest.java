package org.mapano.ejb.persistence;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbPersistenceTest extends PersistenceContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
