package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbObjectTest extends ObjectContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
