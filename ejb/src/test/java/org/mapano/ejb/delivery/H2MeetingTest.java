package org.mapano.ejb.delivery;

import org.mapano.ejb.testing.TestDatabase;

class H2MeetingTest extends MeetingContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
