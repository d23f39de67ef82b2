package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class H2QueueAdminTest extends QueueAdminContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
