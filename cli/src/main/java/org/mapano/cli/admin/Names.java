package org.mapano.cli.admin;

/** Texts from the command line. */
final class Names {
  private Names() {}

  /** A text that can be shown. */
  static String printable(String text) {
    if (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl)) {
      String shown = text.replaceAll("\\p{Cntrl}", "?");
      throw new UsageException("Invalid input '" + shown + "' found.");
    }
    return text;
  }

  /** The name of a user that can be changed. */
  static String user(String name) {
    printable(name);
    if (name.equalsIgnoreCase("SYSTEM")) {
      throw new UsageException("The user SYSTEM cannot be changed.");
    }
    return name;
  }

  /** Whether a yes/no argument means yes: it begins with {@code y} or {@code 1}. */
  static boolean yes(String text) {
    return text.startsWith("y") || text.startsWith("Y") || text.startsWith("1");
  }
}
