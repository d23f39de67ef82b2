package org.mapano.cli.admin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code kopano-oof}. */
public final class OofOptions {
  private static final String PASSWORD = "OOF_PASSWORD";

  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "The user.")
  private String user;

  @Option(
      names = {"-m", "--mode"},
      paramLabel = "0|1",
      description = "Switch off or on; without it the state stays.")
  private String mode;

  @Option(
      names = {"-t", "--subject"},
      paramLabel = "TEXT",
      description = "Subject of the answer.")
  private String subject;

  @Option(
      names = {"-n", "--message"},
      paramLabel = "FILE",
      description = "File with the text of the answer, in the character set of the locale.")
  private Path message;

  @Option(names = "--from", paramLabel = "TIME", description = "Beginning, YYYY-MM-DD HH:MM.")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "End, YYYY-MM-DD HH:MM or infinite.")
  private String until;

  @Option(names = "-x", description = "Ask for the password of the user, who then does it.")
  private boolean prompt;

  @Option(names = "--dump-json", hidden = true, description = "Accepted; JSON is always printed.")
  private boolean dump;

  /** Whether the user does it, not an administrator. */
  public boolean byUser(Map<String, String> environment) {
    return prompt || environment.containsKey(PASSWORD);
  }

  /** What was asked for. */
  public Action choose(Map<String, String> environment) {
    if (user == null) {
      throw new UsageException("No username specified.");
    }
    Boolean enabled =
        switch (mode == null ? "" : mode) {
          case "" -> null;
          case "0" -> false;
          case "1" -> true;
          default -> throw new UsageException("-m takes 0 or 1.");
        };
    Optional<Instant> begin = time(from);
    Optional<Instant> end = "infinite".equals(until) ? Optional.empty() : time(until);
    String password = byUser(environment) ? password(environment) : null;
    return new EditOutOfOffice(
        Names.printable(user),
        password,
        enabled,
        subject,
        OutOfOfficeOptions.text(message),
        begin,
        end);
  }

  /** Null where nothing is said. */
  @SuppressWarnings("OptionalAssignedToNull")
  private static Optional<Instant> time(String text) {
    return text == null ? null : Optional.of(OutOfOfficeOptions.time(text));
  }

  private String password(Map<String, String> environment) {
    return prompt ? PasswordPrompt.once("Password: ") : environment.get(PASSWORD);
  }
}
