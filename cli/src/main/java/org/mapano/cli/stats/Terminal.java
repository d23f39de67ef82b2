package org.mapano.cli.stats;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The terminal without line editing and echo, until it is closed. */
final class Terminal implements AutoCloseable {
  private static final File DEVICE = new File("/dev/tty");
  private static final int DEFAULT_HEIGHT = 24;

  private final boolean present = System.console() != null && DEVICE.exists();
  private final String saved = present ? stty("-g") : "";

  Terminal() {
    if (present) {
      stty("-icanon", "-echo", "min", "1");
    }
  }

  /** Number of lines. */
  int height() {
    String[] size = present ? stty("size").split(" ") : new String[0];
    try {
      return Integer.parseInt(size[0]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException unknown) {
      return DEFAULT_HEIGHT;
    }
  }

  /** What begins a screen: nothing where there is no terminal. */
  String clear() {
    return present ? "\033[H\033[2J" : "";
  }

  @Override
  public void close() {
    if (!saved.isEmpty()) {
      stty(saved);
    }
  }

  private static String stty(String... arguments) {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(DEVICE)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
    } catch (IOException withoutStty) {
      return "";
    }
  }
}
