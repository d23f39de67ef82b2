package org.mapano.ejb.directory;

import org.mapano.ejb.testing.TestDatabase;

class H2TenantsTest extends TenantsContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
