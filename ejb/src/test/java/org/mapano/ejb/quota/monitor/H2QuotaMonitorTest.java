package org.mapano.ejb.quota.monitor;

import org.mapano.ejb.testing.TestDatabase;

class H2QuotaMonitorTest extends QuotaMonitorContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
