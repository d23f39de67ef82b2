package org.mapano.ejb.index;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbSharedIndexTest extends SharedIndexContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
