package org.mapano.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A stock program run to its end.
 *
 * @param status exit status
 * @param output standard output and error, byte by byte as ISO-8859-1
 */
record Tool(int status, String output) {
  private static final long SECONDS = 600;

  /** Runs a program without input. */
  static Tool run(Path directory, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "tool", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command + " did not end: " + Files.readString(output));
    }
    return new Tool(
        process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1));
  }

  /** Runs a program that must succeed; answers its output. */
  static String output(Path directory, String... command) throws IOException, InterruptedException {
    Tool result = run(directory, List.of(command));
    if (result.status() != 0) {
      throw new IOException(
          String.join(" ", command) + " ended with " + result.status() + ": " + result.output());
    }
    return result.output();
  }
}
