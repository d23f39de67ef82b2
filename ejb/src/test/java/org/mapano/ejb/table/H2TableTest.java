package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class H2TableTest extends TableContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
