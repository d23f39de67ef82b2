package org.mapano.ejb.delivery;

import org.mapano.ejb.testing.TestDatabase;

class H2DeliveryTest extends DeliveryContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
