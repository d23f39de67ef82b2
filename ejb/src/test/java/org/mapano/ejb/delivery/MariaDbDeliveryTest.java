package org.mapano.ejb.delivery;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbDeliveryTest extends DeliveryContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
