package org.mapano.it;

import java.nio.file.Path;

class EmbeddedStockClientsIT extends StockClientsContract {
  @Override
  MapanoServer start(Path data, String... options) throws Exception {
    return MapanoServer.embedded(data, options);
  }
}
