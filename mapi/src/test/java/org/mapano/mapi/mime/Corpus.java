package org.mapano.mapi.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mapano.mapi.io.ByteSource;

/** The sample messages. */
public final class Corpus {
  private Corpus() {}

  /** The bytes of a sample. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(directory().resolve(name + ".eml"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A sample. */
  public static ByteSource load(String name) {
    return ByteSource.of(bytes(name));
  }

  /** The names of all samples. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path directory() {
    try {
      return Path.of(Corpus.class.getResource("/mime").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
