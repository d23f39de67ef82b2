package org.mapano.cli;

import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.ActionOptions;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.UserOptions;
import org.mapano.cli.admin.VersionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kopano-admin}: users and their mailboxes. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-admin",
    description =
        "Lists, creates, changes and deletes users and their mailboxes, and repairs the store.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Without --host the server of this machine is asked, which allows it to whoever may read"
          + " its data directory.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoAdmin extends Tool {
  @Mixin private ActionOptions actions;
  @Mixin private UserOptions user;

  /** The tool in an environment. */
  public KopanoAdmin(Map<String, String> environment) {
    super(environment);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoAdmin::new, arguments);
  }

  @Override
  protected Action choose() {
    return actions.choose(user);
  }
}
