package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbPurgeTest extends PurgeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
