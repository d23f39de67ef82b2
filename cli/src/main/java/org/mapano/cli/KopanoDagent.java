package org.mapano.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mapano.cli.admin.ConnectionOptions;
import org.mapano.cli.admin.UsageException;
import org.mapano.cli.admin.VersionText;
import org.mapano.cli.dagent.PipeDelivery;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kopano-dagent} in a pipe: takes one mail from standard input or a file and delivers it.
 * The daemon of this name is a part of the server.
 */
@Command(
    name = "kopano-dagent",
    description = "Delivers one mail from standard input to mailboxes.",
    usageHelpAutoWidth = true,
    sortOptions = false,
    versionProvider = VersionText.class,
    footer = {
      "",
      "Mail by network comes to the server itself, which listens at lmtp_listen.",
      "Exit status: 0 delivered, 64 wrong usage, 70 refused for good, 75 to be tried again;",
      "with -q 0, 64, 100 and 111."
    })
public final class KopanoDagent {
  private static final int USAGE = 64;

  @Mixin private ConnectionOptions connection;
  @Mixin private PipeDelivery delivery;

  @Option(names = "-c", paramLabel = "FILE", description = "Accepted; the server has its options.")
  private Path config;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  @Option(names = "--help", usageHelp = true, description = "Print this help.")
  private boolean help;

  @Parameters(paramLabel = "RECIPIENT", arity = "1..*", description = "Address or login name.")
  private List<String> recipients;

  private final Map<String, String> environment;
  private final InputStream in;

  /** The tool in an environment, with what it reads. */
  public KopanoDagent(Map<String, String> environment, InputStream in) {
    this.environment = environment;
    this.in = in;
  }

  /** Runs the tool. */
  public static void main(String[] arguments) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(new KopanoDagent(System.getenv(), System.in).run(arguments, out, err));
  }

  /** Runs the tool with its own output; answers the exit status. */
  public int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine command = commandLine().setOut(out).setErr(err);
    try {
      command.parseArgs(arguments);
      if (command.isUsageHelpRequested()) {
        command.usage(out);
        return 0;
      }
      if (command.isVersionHelpRequested()) {
        command.printVersionHelp(out);
        return 0;
      }
      return delivery.run(() -> connection.server(environment), recipients, in, err);
    } catch (CommandLine.ParameterException | UsageException wrong) {
      err.println(wrong.getMessage());
      return USAGE;
    }
  }

  /** The command with its options, also for the manual page and the completion script. */
  public CommandLine commandLine() {
    return new CommandLine(this).setUnmatchedOptionsAllowedAsOptionParameters(false);
  }
}
