package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2TransferTest extends TransferContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
