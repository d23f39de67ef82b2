package org.mapano.ejb.search;

import org.mapano.ejb.testing.TestDatabase;

class H2SearchTest extends SearchContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
