package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbMessageTest extends MessageContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
