package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2SyncTest extends SyncContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
