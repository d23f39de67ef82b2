package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbLiveTableTest extends LiveTableContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
