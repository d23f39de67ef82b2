package org.mapano.ejb.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two levels of numbered directories (ATT-02); a file is named after its instance. Names are made
 * from numbers only, so no content decides where something is written.
 *
 * @param root option {@code attachment_path}
 * @param firstLevel directories of the first level, 10 in the layout of 8.7
 * @param secondLevel directories in each of them, 20 in the layout of 8.7
 */
record FilePlaces(Path root, int firstLevel, int secondLevel) {
  static final String COMPRESSED = ".gz";

  /** Suffix the original gives to files whose removal waits for a commit. */
  static final String DELETED = ".deleted";

  void createDirectories() throws IOException {
    for (int first = 0; first < firstLevel; first++) {
      for (int second = 0; second < secondLevel; second++) {
        Files.createDirectories(directory(first, second));
      }
    }
  }

  Path directory(int first, int second) {
    return root.resolve(Integer.toString(first)).resolve(Integer.toString(second));
  }

  Path plain(long instanceId) {
    return place(instanceId, "");
  }

  Path compressed(long instanceId) {
    return place(instanceId, COMPRESSED);
  }

  private Path place(long instanceId, String suffix) {
    if (instanceId < 0) {
      throw new IllegalArgumentException("Negative instance id " + instanceId);
    }
    int first = (int) (instanceId % firstLevel);
    int second = (int) (instanceId / firstLevel % secondLevel);
    return directory(first, second).resolve(instanceId + suffix);
  }
}
