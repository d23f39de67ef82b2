package org.mapano.ejb.users;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbDbUserSourceTest extends DbUserSourceContract {
  @Override
  TestDatabase database() {
    return TestDatabase.mariaDb();
  }
}
