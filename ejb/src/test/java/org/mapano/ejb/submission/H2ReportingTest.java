package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class H2ReportingTest extends ReportingContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
