package org.mapano.ejb.attachment;

import org.mapano.ejb.testing.TestDatabase;

class HashedFilesStorageMariaDbTest extends HashedFilesStorageTest {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
