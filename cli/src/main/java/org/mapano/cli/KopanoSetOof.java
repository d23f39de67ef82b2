package org.mapano.cli;

import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.OutOfOfficeOptions;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kopano-set-oof}: absence of users. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-set-oof",
    description = "Sets what senders are told when a user is absent.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Times are local. Enabling without times removes times that were set.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoSetOof extends Tool {
  @Mixin private OutOfOfficeOptions absence;

  /** The tool in an environment. */
  public KopanoSetOof(Map<String, String> environment) {
    super(environment);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoSetOof::new, arguments);
  }

  @Override
  protected Action choose() {
    return absence.choose();
  }
}
