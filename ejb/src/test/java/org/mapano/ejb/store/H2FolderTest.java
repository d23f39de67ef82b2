package org.mapano.ejb.store;

import org.mapano.ejb.testing.TestDatabase;

class H2FolderTest extends FolderContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
