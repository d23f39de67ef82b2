package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbSyncTest extends SyncContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
