package org.mapano.cli;

import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.PasswordOptions;
import org.mapano.cli.admin.Tool;
import org.mapano.cli.admin.VersionText;
import org.mapano.cli.rest.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kopano-passwd}: users set their own password. Exit status 0, or 1 for any error. */
@Command(
    name = "kopano-passwd",
    description = "Sets the own password.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Passwords that are not given are asked for: the old one, and the new one twice.",
      "Only where the server itself keeps the passwords (user_plugin = db).",
      "Exit status: 0 success, 1 any error."
    })
public final class KopanoPasswd extends Tool {
  @Mixin private PasswordOptions passwords;

  /** The tool in an environment. */
  public KopanoPasswd(Map<String, String> environment) {
    super(environment);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    main(KopanoPasswd::new, arguments);
  }

  @Override
  protected Server server(Map<String, String> environment) {
    return connection().stranger(environment);
  }

  @Override
  protected Action choose() {
    return passwords.choose();
  }
}
