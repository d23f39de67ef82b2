package org.mapano.ejb.users;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbExternalSourceTest extends ExternalSourceContract {
  @Override
  TestDatabase database() {
    return TestDatabase.mariaDb();
  }
}
