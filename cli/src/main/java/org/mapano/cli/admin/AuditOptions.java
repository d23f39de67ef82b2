package org.mapano.cli.admin;

import picocli.CommandLine.Option;

/** The options of {@code kopano-audit}. */
public final class AuditOptions {
  @Option(names = "--list", description = "Show the accesses, the latest last.")
  private boolean list;

  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "Only what this user did.")
  private String user;

  @Option(
      names = {"-o", "--owner"},
      paramLabel = "USER",
      description = "Only what happened in the store of this user.")
  private String owner;

  @Option(names = "--limit", paramLabel = "N", description = "Only the last N, 1 to 10000.")
  private int limit = 1000;

  /** What was asked for. */
  public Action choose() {
    if (!list && user == null && owner == null) {
      throw new UsageException("One of --list, --user and --owner is needed.");
    }
    return new ShowAccesses(user, owner, limit);
  }
}
