package org.mapano.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.ActionOptions;
import org.mapano.cli.admin.Call;
import org.mapano.cli.admin.ConnectionOptions;
import org.mapano.cli.admin.LaterOptions;
import org.mapano.cli.admin.UsageException;
import org.mapano.cli.admin.UserOptions;
import org.mapano.cli.admin.VersionText;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.AdminException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
public final class KopanoAdmin implements Callable<Integer> {
  private static final int FAILURE = 1;

  @Spec private CommandSpec spec;

  @Mixin private ActionOptions actions;
  @Mixin private UserOptions user;
  @Mixin private ConnectionOptions connection;

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @Option(names = "--dry-run", description = "Check and say what would be done.")
  private boolean dryRun;

  @Option(names = "--utf8", hidden = true, description = "Accepted; text is always UTF-8.")
  private boolean utf8;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  @Option(names = "--help", usageHelp = true, description = "Print this help.")
  private boolean help;

  private final Map<String, String> environment;

  /** A tool in an environment. */
  public KopanoAdmin(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), out, err));
  }

  /** Runs the tool with its own output and environment; answers the exit status. */
  public static int run(
      String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    CommandLine command = commandLine(environment).setOut(out).setErr(err);
    if (arguments.length == 0) {
      command.usage(out);
      return FAILURE;
    }
    return command.execute(arguments);
  }

  /** The command with its options, also for the manual page and the completion script. */
  public static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new KopanoAdmin(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(true)
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setParameterExceptionHandler(KopanoAdmin::refuse)
        .setExecutionExceptionHandler((failure, command, result) -> fail(failure, command));
  }

  @Override
  public Integer call() {
    Action action = actions.choose(user);
    Call call = new Call(spec.commandLine().getOut(), spec.commandLine().getErr(), json, dryRun);
    action.check();
    try {
      return action.run(new AdminClient(connection.server(environment)), call);
    } catch (AdminException e) {
      call.err().println(e.error().message(action.purpose(), action.object(), e.getMessage()));
      return FAILURE;
    } finally {
      call.out().flush();
    }
  }

  private static int refuse(CommandLine.ParameterException failure, String[] arguments) {
    PrintWriter err = failure.getCommandLine().getErr();
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      err.println(
          LaterOptions.explain(first)
              .orElse(
                  first.startsWith("-")
                      ? "Unknown option \"" + first + "\"; see kopano-admin --help."
                      : "Too many options given."));
    } else {
      err.println(failure.getMessage());
    }
    return FAILURE;
  }

  private static int fail(Exception failure, CommandLine command) {
    if (failure instanceof UsageException || failure instanceof AdminException) {
      command.getErr().println(failure.getMessage());
    } else {
      command.getErr().println("Unexpected failure: " + failure);
    }
    return FAILURE;
  }
}
