package org.mapano.ejb.attachment;

import org.mapano.ejb.testing.TestDatabase;

class DatabaseStorageMariaDbTest extends DatabaseStorageTest {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
