package org.mapano.ejb.overview;

import org.mapano.ejb.testing.TestDatabase;

class MariaDbStatisticRowsTest extends StatisticRowsContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }
}
