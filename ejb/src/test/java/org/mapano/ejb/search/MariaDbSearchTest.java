package org.mapano.ejb.search;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbSearchTest extends SearchContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
