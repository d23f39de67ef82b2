package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class H2SharedMemoryTest extends SharedMemoryContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
