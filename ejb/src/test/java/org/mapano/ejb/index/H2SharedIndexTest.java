package org.mapano.ejb.index;

import org.mapano.ejb.testing.TestDatabase;

class H2SharedIndexTest extends SharedIndexContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
