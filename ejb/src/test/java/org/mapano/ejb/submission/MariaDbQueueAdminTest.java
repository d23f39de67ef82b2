package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbQueueAdminTest extends QueueAdminContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
