package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbCategoryTest extends CategoryContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
