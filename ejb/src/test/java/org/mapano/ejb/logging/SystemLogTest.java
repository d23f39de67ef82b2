package org.mapano.ejb.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines for the system log, and the program that takes them there. */
class SystemLogTest {
  @TempDir private Path directory;

  private static byte[] line(Level level, String text) {
    return new SystemLogLines(2)
        .format(new ExtLogRecord(level, text, "org.mapano"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void linesCarryFacilityAndSeverity() {
    assertThat(line(Level.WARNING, "a\n<0>b")).asString().isEqualTo("<20>a\\u000A<0>b\n");
    assertThat(line(Level.FINE, "c")).asString().isEqualTo("<23>c\n");
  }

  /** The program of the system itself says what it would send. */
  @Test
  void theSystemsProgramUnderstandsThem() throws IOException, InterruptedException {
    Path seen = directory.resolve("seen");
    Process logger =
        new ProcessBuilder(
                "logger",
                "--no-act",
                "--stderr",
                "--socket-errors=off",
                "--prio-prefix",
                "--tag",
                "kopano-test")
            .redirectError(seen.toFile())
            .start();
    logger.getOutputStream().write(line(Level.SEVERE, "broken"));
    logger.getOutputStream().close();
    assertThat(logger.waitFor()).isZero();
    assertThat(Files.readString(seen)).startsWith("<19>").endsWith("kopano-test: broken\n");
  }

  @Test
  void theProgramIsStartedAgain() throws IOException, InterruptedException {
    Path taken = directory.resolve("taken");
    List<Process> started = new ArrayList<>();
    SystemLogStream.Program program =
        () -> {
          started.add(
              new ProcessBuilder("sh", "-c", "read line; echo \"$line\" >>\"$0\"", taken.toString())
                  .start());
          return started.getLast();
        };
    try (SystemLogStream stream = new SystemLogStream(program)) {
      stream.write(line(Level.WARNING, "first"));
      started.getFirst().waitFor();
      stream.write(line(Level.WARNING, "second"));
      started.getLast().waitFor();
    }
    assertThat(started).hasSize(2);
    assertThat(Files.readAllLines(taken)).containsExactly("<20>first", "<20>second");
  }
}
