package org.mapano.ejb.persistence;

import org.mapano.ejb.testing.TestDatabase;

class H2PersistenceTest extends PersistenceContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
