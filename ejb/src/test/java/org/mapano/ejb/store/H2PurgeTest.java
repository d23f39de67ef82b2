package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2PurgeTest extends PurgeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
