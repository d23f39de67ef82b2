package org.mapano.ejb.overview;

import org.mapano.ejb.testing.TestDatabase;

class H2StatisticRowsTest extends StatisticRowsContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
