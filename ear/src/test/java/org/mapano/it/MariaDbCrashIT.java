package org.mapano.it;

import java.nio.file.Path;

class MariaDbCrashIT extends CrashContract {
  @Override
  MapanoServer start(Path data, String... options) throws Exception {
    return MapanoServer.onMariaDb(data, "crash", options);
  }
}
