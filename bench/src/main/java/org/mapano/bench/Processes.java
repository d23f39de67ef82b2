package org.mapano.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Small things about processes and their directories. */
final class Processes {
  private static final long KIB_PER_MIB = 1024;

  /** Positions in /proc/PID/stat, counted from behind the name. */
  private static final int USER_TIME = 11;

  private static final int SYSTEM_TIME = 12;

  /** Linux counts in hundredths of a second whatever its clock does. */
  private static final double TICK_MILLIS = 10;

  private Processes() {}

  /** Runs a command to its end; its output goes to a file. */
  static void run(Path log, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed: " + Files.readString(log));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** Resident memory of a process and its descendants in MiB. */
  static long residentMiB(ProcessHandle process) throws IOException {
    long kib = residentKiB(process.pid());
    for (ProcessHandle child : process.descendants().toList()) {
      kib += residentKiB(child.pid());
    }
    return kib / KIB_PER_MIB;
  }

  private static long residentKiB(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
          .findFirst()
          .orElse(0);
    }
  }

  /** Processor time of a process so far, in milliseconds. */
  static double processorMillis(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * TICK_MILLIS;
  }

  /** Threads that a process has. */
  static int threads(long pid) throws IOException {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return (int) tasks.count();
    }
  }

  /** Deletes a directory with everything in it. */
  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
