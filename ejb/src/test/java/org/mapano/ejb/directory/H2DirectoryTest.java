package org.mapano.ejb.directory;

import org.mapano.ejb.testing.TestDatabase;

class H2DirectoryTest extends DirectoryContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
