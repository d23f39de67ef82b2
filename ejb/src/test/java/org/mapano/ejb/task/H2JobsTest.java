package org.mapano.ejb.task;

import org.mapano.ejb.testing.TestDatabase;

class H2JobsTest extends JobsContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
