package org.mapano.ejb.index;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbMessageIndexTest extends MessageIndexContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.mariaDb();
  }
}
