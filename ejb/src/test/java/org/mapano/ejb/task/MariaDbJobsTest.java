package org.mapano.ejb.task;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbJobsTest extends JobsContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
