package org.mapano.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the launcher as an administrator would, and gives back what it said. */
final class Launcher {

  private static final Path HOME = Path.of(System.getProperty("mapano.home"));

  /** What a run of the launcher gave. */
  record Result(int status, String output) {}

  private Launcher() {}

  static Result run(List<String> arguments) throws IOException, InterruptedException {
    return run(arguments, Map.of());
  }

  /** Runs it with further variables of the environment. */
  static Result run(List<String> arguments, Map<String, String> variables)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("mapano").toString());
    command.addAll(arguments);
    Path output = Files.createTempFile("mapano-launcher-", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.environment().putAll(variables);
      Process process = builder.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(command + " hangs: " + Files.readString(output));
      }
      return new Result(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }
}
