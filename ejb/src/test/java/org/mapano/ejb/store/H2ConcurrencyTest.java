package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2ConcurrencyTest extends ConcurrencyContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
