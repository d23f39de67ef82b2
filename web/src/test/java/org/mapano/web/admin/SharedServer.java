package org.mapano.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one server of all test classes that need no options of their own: starting one takes longer
 * than most tests. Each class, or each test, finds it as if it had just been started.
 */
final class SharedServer implements BeforeAllCallback, BeforeEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SharedServer.class);

  private final boolean eachTest;
  private Running running;

  private SharedServer(boolean eachTest) {
    this.eachTest = eachTest;
  }

  /** Made anew before each test. */
  static SharedServer forEachTest() {
    return new SharedServer(true);
  }

  /** Made anew before the first test of a class. */
  static SharedServer forEachClass() {
    return new SharedServer(false);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    if (!eachTest) {
      running.server.reset();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (eachTest) {
      running.server.reset();
    }
  }

  AdminServer server() {
    return running.server;
  }

  /** Its data directory. */
  Path data() {
    return running.data;
  }

  RestCalls calls() {
    return running.calls;
  }

  AdminTool tool() {
    return new AdminTool(running.data);
  }

  /** The server until the end of the test run. */
  private static final class Running implements AutoCloseable {
    private final Path data = directory();
    private final AdminServer server =
        new AdminServer(data, Map.of("server.mapano_logon_max_failures", "1000"));
    private final RestCalls calls = new RestCalls(server.address());

    private static Path directory() {
      try {
        return Files.createTempDirectory("mapano-web-");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
