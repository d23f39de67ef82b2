package org.mapano.ejb.directory;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbTenantsTest extends TenantsContract {
  @Override
  TestDatabase database() {
    return TestDatabase.mariaDb();
  }
}
