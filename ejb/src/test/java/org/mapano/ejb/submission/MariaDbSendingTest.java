package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbSendingTest extends SendingContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
