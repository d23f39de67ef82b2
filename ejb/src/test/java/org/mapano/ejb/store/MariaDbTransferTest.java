package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbTransferTest extends TransferContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
