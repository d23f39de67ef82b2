package org.mapano.ejb.submission;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbReportingTest extends ReportingContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
