package org.mapano.gateway.pop3;

import java.util.Map;

/** The commands of both states by name. */
final class Pop3Commands {
  private static final Map<String, Pop3Command> BEFORE_LOGIN =
      Map.of(
          "CAPA", new CapaCommand(),
          "STLS", new StlsCommand(),
          "USER", new UserCommand(),
          "PASS", new PassCommand(),
          "AUTH", new AuthCommand(),
          "QUIT", new QuitCommand());

  private static final Map<String, Pop3Command> AFTER_LOGIN =
      Map.of(
          "CAPA", new CapaCommand(),
          "STAT", new StatCommand(),
          "LIST", new ListCommand(),
          "UIDL", new UidlCommand(),
          "RETR", new RetrCommand(),
          "TOP", new TopCommand(),
          "DELE", new DeleCommand(),
          "RSET", new RsetCommand(),
          "NOOP", new NoopCommand(),
          "QUIT", new QuitCommand());

  private static final Pop3Command INVALID =
      (session, arguments) -> session.refuse("Invalid command");
  private static final Pop3Command UNKNOWN =
      (session, arguments) -> session.refuse("Function not (yet) implemented");

  private Pop3Commands() {}

  /** The command of a name in upper case; never null. */
  static Pop3Command find(String name, boolean loggedIn) {
    return loggedIn
        ? AFTER_LOGIN.getOrDefault(name, UNKNOWN)
        : BEFORE_LOGIN.getOrDefault(name, INVALID);
  }
}
