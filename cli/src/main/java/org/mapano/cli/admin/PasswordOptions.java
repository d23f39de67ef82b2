package org.mapano.cli.admin;

import picocli.CommandLine.Option;

/** The options of {@code kopano-passwd}. */
public final class PasswordOptions {
  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "The user.")
  private String user;

  @Option(
      names = {"-o", "--oldpass"},
      paramLabel = "PASSWORD",
      description = "The password until now; other users of this machine may see it.")
  private String old;

  @Option(
      names = {"-p", "--pass"},
      paramLabel = "PASSWORD",
      description = "The new password; other users of this machine may see it.")
  private String fresh;

  /** What was asked for. */
  public Action choose() {
    if (user == null) {
      throw new UsageException("No username specified.");
    }
    return new ChangePassword(Names.printable(user), old, fresh);
  }
}
