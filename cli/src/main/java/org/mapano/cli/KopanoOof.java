package org.mapano.cli;

import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.OofOptions;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import org.mapano.cli.rest.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kopano-oof}: absence of a user, as JSON. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-oof",
    description = "Sets what senders are told when a user is absent, and prints it as JSON.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Times are local. With -x or OOF_PASSWORD the user does it, else an administrator.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoOof extends Tool {
  @Mixin private OofOptions absence;

  private final Map<String, String> environment;

  /** The tool in an environment. */
  public KopanoOof(Map<String, String> environment) {
    super(environment);
    this.environment = environment;
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoOof::new, arguments);
  }

  @Override
  protected Server server(Map<String, String> environment) {
    return absence.byUser(environment)
        ? connection().stranger(environment)
        : super.server(environment);
  }

  @Override
  protected Action choose() {
    return absence.choose(environment);
  }
}
