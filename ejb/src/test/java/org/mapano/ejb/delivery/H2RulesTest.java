package org.mapano.ejb.delivery;

import org.mapano.ejb.testing.TestDatabase;

class H2RulesTest extends RulesContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
