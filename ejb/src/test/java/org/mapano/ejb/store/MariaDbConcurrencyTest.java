package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbConcurrencyTest extends ConcurrencyContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
