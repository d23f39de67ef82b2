package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbFolderTest extends FolderContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
