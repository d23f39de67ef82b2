package org.mapano.cli;

import java.nio.file.Path;
import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.StoreOptions;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kopano-storeadm}: stores and whose they are. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-storeadm",
    description = "Lists, creates and removes stores, and gives them to other users.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Without --host the server of this machine is asked, which allows it to whoever may read"
          + " its data directory.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoStoreAdmin extends Tool {
  @Mixin private StoreOptions stores;

  /** The tool in an environment. */
  public KopanoStoreAdmin(Map<String, String> environment) {
    super(environment);
  }

  @Option(names = "-c", paramLabel = "FILE", description = "The same as --config.")
  private void config(Path file) {
    connection().config(file);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoStoreAdmin::new, arguments);
  }

  @Override
  protected Action choose() {
    return stores.choose();
  }
}
