package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbLogonTimeTest extends LogonTimeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
