package org.mapano.soap.user;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbDirectoryOperationsTest extends DirectoryOperationsContract {
  @Override
  TestDatabase database() {
    return TestDatabase.mariaDb();
  }
}
