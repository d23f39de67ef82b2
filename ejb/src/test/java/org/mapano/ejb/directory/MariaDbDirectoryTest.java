package org.mapano.ejb.directory;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbDirectoryTest extends DirectoryContract {
  @Override
  TestDatabase database() {
    return TestDatabase.mariaDb();
  }
}
