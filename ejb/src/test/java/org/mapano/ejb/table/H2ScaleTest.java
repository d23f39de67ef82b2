package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class H2ScaleTest extends ScaleContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
