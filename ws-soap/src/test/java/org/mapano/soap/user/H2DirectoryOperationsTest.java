package org.mapano.soap.user;

import org.mapano.ejb.testing.TestDatabase;

class H2DirectoryOperationsTest extends DirectoryOperationsContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
