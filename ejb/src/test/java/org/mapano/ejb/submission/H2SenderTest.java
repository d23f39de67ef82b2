package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class H2SenderTest extends SenderContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
