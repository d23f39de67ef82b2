package org.mapano.cli;

import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import org.mapano.cli.stats.StatsOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kopano-stats}: numbers about the server. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-stats",
    description = "Shows counters, sessions, users, companies and servers.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Keys of --top: 1 to 9 and 0 switch columns, a to g choose the order (again to reverse it),"
          + " q or Esc leaves.",
      "Without --host the server of this machine is asked, which allows it to whoever may read"
          + " its data directory.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoStats extends Tool {
  @Mixin private StatsOptions stats;

  /** The tool in an environment. */
  public KopanoStats(Map<String, String> environment) {
    super(environment);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoStats::new, arguments);
  }

  @Override
  protected Action choose() {
    connection().user(stats.user());
    return stats.choose();
  }
}
