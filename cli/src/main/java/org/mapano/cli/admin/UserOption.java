package org.mapano.cli.admin;

import picocli.CommandLine.Option;

/** The user whom a tool is about. */
final class UserOption {
  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "The user.")
  private String user;

  /** The login name. */
  String required() {
    if (user == null) {
      throw new UsageException("No username specified.");
    }
    return Names.printable(user);
  }
}
