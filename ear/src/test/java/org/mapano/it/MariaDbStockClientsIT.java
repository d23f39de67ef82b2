package org.mapano.it;

import java.nio.file.Path;

class MariaDbStockClientsIT extends StockClientsContract {
  @Override
  MapanoServer start(Path data, String... options) throws Exception {
    return MapanoServer.onMariaDb(data, "stock_clients", options);
  }
}
