package org.mapano.cli.admin;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code kopano-passwd}. */
public final class PasswordOptions {
  @Mixin private UserOption user;

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
    return new ChangePassword(user.required(), old, fresh);
  }
}
