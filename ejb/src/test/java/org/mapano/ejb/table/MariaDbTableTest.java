package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbTableTest extends TableContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
