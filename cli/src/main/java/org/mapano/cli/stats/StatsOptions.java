package org.mapano.cli.stats;

import java.util.ArrayList;
import java.util.List;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.UsageException;
import picocli.CommandLine.Option;

/** The options of {@code kopano-stats}; exactly one view is given. */
public final class StatsOptions {
  @Option(names = "--system", description = "Counters of the server.")
  private boolean system;

  @Option(
      names = {"--sessions", "--session"},
      description = "Sessions that clients have open.")
  private boolean sessions;

  @Option(names = "--users", description = "Users, sizes of their mailboxes and quota levels.")
  private boolean users;

  @Option(
      names = {"--company", "--companies"},
      description = "Companies, sizes and quota levels.")
  private boolean companies;

  @Option(
      names = {"--servers", "--server"},
      description = "Servers of the installation.")
  private boolean servers;

  @Option(names = "--top", description = "Sessions that work, renewed every second.")
  private boolean top;

  @Option(
      names = {"-d", "--dump"},
      description = "Fields separated by semicolons instead of a table.")
  private boolean dump;

  @Option(
      names = {"-u", "--user"},
      paramLabel = "NAME",
      description = "Administrator to log on as at another server.")
  private String user;

  /** The administrator to log on as, or null. */
  public String user() {
    return user;
  }

  /** What was asked for. */
  public Action choose() {
    List<Action> chosen = new ArrayList<>();
    if (system) {
      chosen.add(new ShowRows("statistics/system", Columns.SYSTEM, dump));
    }
    if (sessions) {
      chosen.add(new ShowSessions(dump));
    }
    if (users) {
      chosen.add(new ShowRows("statistics/users", Columns.USERS, dump));
    }
    if (companies) {
      chosen.add(new ShowRows("statistics/companies", Columns.COMPANIES, dump));
    }
    if (servers) {
      chosen.add(new ShowRows("statistics/servers", Columns.SERVERS, dump));
    }
    if (top) {
      chosen.add(new Top(System.in));
    }
    if (chosen.size() != 1) {
      throw new UsageException(
          "Exactly one of --system, --sessions, --users, --company, --servers and --top is"
              + " needed.");
    }
    return chosen.getFirst();
  }
}
