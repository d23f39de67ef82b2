package org.mapano.ejb.table;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbSharedMemoryTest extends SharedMemoryContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
