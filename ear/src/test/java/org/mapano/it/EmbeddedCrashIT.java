package org.mapano.it;

import java.nio.file.Path;

class EmbeddedCrashIT extends CrashContract {
  @Override
  MapanoServer start(Path data, String... options) throws Exception {
    return MapanoServer.embedded(data, options);
  }
}
