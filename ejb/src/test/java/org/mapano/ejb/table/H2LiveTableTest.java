package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class H2LiveTableTest extends LiveTableContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
