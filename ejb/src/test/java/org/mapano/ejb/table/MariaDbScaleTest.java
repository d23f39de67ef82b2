package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbScaleTest extends ScaleContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
