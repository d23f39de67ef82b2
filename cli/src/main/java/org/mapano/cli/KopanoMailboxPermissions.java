package org.mapano.cli;

import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import org.mapano.cli.permission.PermissionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kopano-mailbox-permissions}: rights on mailboxes. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-mailbox-permissions",
    description =
        "Lists and changes who may do what in the folders of mailboxes, and who acts for their"
            + " owners.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Rights on folders: none, readonly, secretary, owner; on the store: denied, norights,"
          + " readonly, secretary, owner, fullcontrol.",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoMailboxPermissions extends Tool {
  @Mixin private PermissionOptions permissions;

  /** The tool in an environment. */
  public KopanoMailboxPermissions(Map<String, String> environment) {
    super(environment);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoMailboxPermissions::new, arguments);
  }

  @Override
  protected Action choose() {
    return permissions.choose();
  }
}
