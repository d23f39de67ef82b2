package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2ObjectTest extends ObjectContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
