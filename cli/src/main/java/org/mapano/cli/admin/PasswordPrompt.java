package org.mapano.cli.admin;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks for a new password twice. */
final class PasswordPrompt {
  private static final int MAX_LENGTH = 79;

  /** One reader for all questions: it reads ahead. */
  private static BufferedReader input;

  private PasswordPrompt() {}

  private static synchronized BufferedReader input() {
    if (input == null) {
      input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    return input;
  }

  /** A password that is known; from the terminal without echo, or a line of the standard input. */
  static String once(String prompt) {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword(prompt);
      return checked(typed == null ? "" : new String(typed));
    }
    try {
      String line = input().readLine();
      return checked(line == null ? "" : line);
    } catch (IOException e) {
      throw new UsageException("The password cannot be read: " + e.getMessage());
    }
  }

  /** The password; from the terminal without echo, or two lines of the standard input. */
  static String twice() {
    Console console = System.console();
    if (console == null) {
      return fromInput();
    }
    char[] first = console.readPassword("Type password: ");
    char[] second = console.readPassword("Retype password: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new UsageException("Passwords don't match.");
    }
    return checked(new String(first));
  }

  private static String fromInput() {
    BufferedReader in = input();
    try {
      String first = in.readLine();
      if (first == null || !first.equals(in.readLine())) {
        throw new UsageException("Passwords don't match.");
      }
      return checked(first);
    } catch (IOException e) {
      throw new UsageException("The password cannot be read: " + e.getMessage());
    }
  }

  private static String checked(String password) {
    if (password.isEmpty() || password.length() > MAX_LENGTH) {
      throw new UsageException("A password has 1 to " + MAX_LENGTH + " characters.");
    }
    return password;
  }
}
