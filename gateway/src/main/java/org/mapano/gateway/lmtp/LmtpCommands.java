package org.mapano.gateway.lmtp;

import java.util.Locale;
import java.util.Map;

/** The commands by name. */
final class LmtpCommands {
  private static final LmtpCommand UNKNOWN = new UnknownCommand();

  private static final Map<String, LmtpCommand> COMMANDS =
      Map.of(
          "LHLO", new LhloCommand(),
          "MAIL", new MailCommand(),
          "RCPT", new RcptCommand(),
          "DATA", new DataCommand(),
          "RSET", new RsetCommand(),
          "NOOP", new NoopCommand(),
          "VRFY", new VrfyCommand(),
          "HELP", new HelpCommand(),
          "QUIT", new QuitCommand());

  private LmtpCommands() {}

  /** The command of a name, without regard to case; never null. */
  static LmtpCommand find(String word) {
    return COMMANDS.getOrDefault(word.toUpperCase(Locale.ROOT), UNKNOWN);
  }
}
