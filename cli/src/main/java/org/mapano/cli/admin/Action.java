package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** One thing that the tool can be told to do. */
public interface Action {
  /** What failed, when it does, e.g. {@code Unable to create user}. */
  String purpose();

  /** The object that it is about, or null. */
  String object();

  /**
   * Checks the options before the server is asked.
   *
   * @throws UsageException when they do not fit
   */
  default void check() {}

  /** Does it; answers the exit status. */
  int run(AdminClient server, Call call);
}
