package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2MessageTest extends MessageContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
