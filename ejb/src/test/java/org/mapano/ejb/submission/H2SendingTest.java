package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class H2SendingTest extends SendingContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
