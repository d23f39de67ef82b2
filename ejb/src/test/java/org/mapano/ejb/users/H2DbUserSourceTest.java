package org.mapano.ejb.users;

import org.mapano.ejb.testing.TestDatabase;

class H2DbUserSourceTest extends DbUserSourceContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
