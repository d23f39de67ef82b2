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

  private PasswordPrompt() {}

  /** The password; from the terminal without echo, or two lines of the standard input. */
  static String twice() {
    Console console = System.console();
    if (console == null) {
      return fromInput();
    }
    char[] first = console.readPassword("Type password: ");
    char[] second = console.readPassword("Retype password: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new UsageException("Passwords do not match.");
    }
    return checked(new String(first));
  }

  private static String fromInput() {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      String first = in.readLine();
      if (first == null || !first.equals(in.readLine())) {
        throw new UsageException("Passwords do not match.");
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
