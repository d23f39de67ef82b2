package org.mapano.ejb.delivery;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbMeetingTest extends MeetingContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
