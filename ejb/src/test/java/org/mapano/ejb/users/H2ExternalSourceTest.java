package org.mapano.ejb.users;

import org.mapano.ejb.testing.TestDatabase;

class H2ExternalSourceTest extends ExternalSourceContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
