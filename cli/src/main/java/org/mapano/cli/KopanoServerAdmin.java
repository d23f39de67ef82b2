package org.mapano.cli;

import java.nio.file.Path;
import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.ServerOptions;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kopano-srvadm}: the server as a whole. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-srvadm",
    description = "Lets the server forget what it remembers, and erase what was deleted.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Without --host the server of this machine is asked, which allows it to whoever may read"
          + " its data directory.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoServerAdmin extends Tool {
  @Mixin private ServerOptions server;

  /** The tool in an environment. */
  public KopanoServerAdmin(Map<String, String> environment) {
    super(environment);
  }

  @Option(names = "-c", paramLabel = "FILE", description = "The same as --config.")
  private void config(Path file) {
    connection().config(file);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoServerAdmin::new, arguments);
  }

  @Override
  protected Action choose() {
    return server.choose();
  }
}
