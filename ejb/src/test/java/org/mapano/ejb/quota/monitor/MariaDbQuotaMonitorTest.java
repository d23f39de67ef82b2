package org.mapano.ejb.quota.monitor;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbQuotaMonitorTest extends QuotaMonitorContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
