package org.mapano.ejb.delivery;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbRulesTest extends RulesContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
