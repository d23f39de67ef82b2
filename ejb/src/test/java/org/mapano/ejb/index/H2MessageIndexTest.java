package org.mapano.ejb.index;

import org.mapano.ejb.testing.TestDatabase;

class H2MessageIndexTest extends MessageIndexContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
