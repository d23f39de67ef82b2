package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class H2CategoryTest extends CategoryContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
