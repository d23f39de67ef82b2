package org.mapano.cli;

import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.AuditOptions;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kopano-audit}: who used the stores of others. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-audit",
    description = "Shows who used the stores of others, with the folders.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Needs audit_log_enabled = yes, audit_log_method = file and a name in audit_log_file.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoAudit extends Tool {
  @Mixin private AuditOptions audit;

  /** The tool in an environment. */
  public KopanoAudit(Map<String, String> environment) {
    super(environment);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoAudit::new, arguments);
  }

  @Override
  protected Action choose() {
    return audit.choose();
  }
}
