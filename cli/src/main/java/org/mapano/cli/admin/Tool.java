package org.mapano.cli.admin;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.AdminException;
import org.mapano.cli.rest.Server;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What all tools that ask the administration interface have in common. Exit status 0, or 1 for any
 * error.
 */
public abstract class Tool implements Callable<Integer> {
  private static final int FAILURE = 1;

  @Spec private CommandSpec spec;

  @Mixin private ConnectionOptions connection;

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @Option(names = "--dry-run", description = "Check and say what would be done.")
  private boolean dryRun;

  @Option(names = "--utf8", hidden = true, description = "Accepted; text is always UTF-8.")
  private boolean utf8;

  @Option(
      names = "-v",
      description = "Say on standard error what the server is asked, as --verbose 1.")
  private boolean verbose;

  @Option(
      names = "--verbose",
      paramLabel = "LEVEL",
      defaultValue = "0",
      description = "Say on standard error what the server is asked: 0 nothing, 1 or more all.")
  private int verbosity;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  @Option(names = "--help", usageHelp = true, description = "Print this help.")
  private boolean help;

  private final Map<String, String> environment;

  /** A tool in an environment. */
  protected Tool(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * What the options ask for.
   *
   * @throws UsageException when they do not fit
   */
  protected abstract Action choose();

  /** The server to ask, and who asks. */
  protected Server server(Map<String, String> environment) {
    return connection.server(environment);
  }

  /** The options about the connection. */
  protected final ConnectionOptions connection() {
    return connection;
  }

  /** Runs a tool as the whole program. */
  protected static void main(Function<Map<String, String>, Tool> tool, String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(tool.apply(System.getenv()).run(arguments, out, err));
  }

  /** Runs the tool with its own output; answers the exit status. */
  public final int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine command = commandLine().setOut(out).setErr(err);
    if (arguments.length == 0) {
      command.usage(out);
      return FAILURE;
    }
    return command.execute(arguments);
  }

  /** The command with its options, also for the manual page and the completion script. */
  public final CommandLine commandLine() {
    return new CommandLine(this)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(true)
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setParameterExceptionHandler((failure, arguments) -> refuse(failure))
        .setExecutionExceptionHandler((failure, command, result) -> fail(failure, command));
  }

  @Override
  public final Integer call() {
    Action action = choose();
    Call call = new Call(spec.commandLine().getOut(), spec.commandLine().getErr(), json, dryRun);
    action.check();
    try {
      return action.run(client(call), call);
    } catch (AdminException e) {
      call.err().println(e.error().message(action.purpose(), action.object(), e.getMessage()));
      return FAILURE;
    } finally {
      call.out().flush();
    }
  }

  private AdminClient client(Call call) {
    Server server = server(environment);
    Consumer<String> trace = verbose || verbosity > 0 ? call.err()::println : line -> {};
    AdminClient client = new AdminClient(server, trace);
    return connection
        .node()
        .flatMap(name ->
            connection.at(
                client.get("servers/" + AdminClient.encode(name)), server.base(), environment))
        .map(node -> new AdminClient(node, trace))
        .orElse(client);
  }

  private int refuse(CommandLine.ParameterException failure) {
    PrintWriter err = failure.getCommandLine().getErr();
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      err.println(unknown(first));
    } else {
      err.println(failure.getMessage());
    }
    return FAILURE;
  }

  private String unknown(String argument) {
    return argument.startsWith("-")
        ? "Unknown option \"" + argument + "\"; see " + spec.name() + " --help."
        : "Too many options given.";
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
