package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2LogonTimeTest extends LogonTimeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
