package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbSenderTest extends SenderContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
