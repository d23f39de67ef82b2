package org.mapano.cli.admin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code kopano-oof}. */
public final class OofOptions {
  private static final String PASSWORD = "OOF_PASSWORD";

  @Mixin private UserOption user;

  @Option(
      names = {"-m", "--mode"},
      paramLabel = "0|1",
      description = "Switch off or on; without it the state stays.")
  private String mode;

  @Mixin private AbsenceText text;

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
    String name = user.required();
    Boolean enabled =
        switch (mode == null ? "" : mode) {
          case "" -> null;
          case "0" -> false;
          case "1" -> true;
          default -> throw new UsageException("-m takes 0 or 1.");
        };
    String password = byUser(environment) ? password(environment) : null;
    return new EditOutOfOffice(
        name, password, enabled, text.subject(), text.message(), said(text.from()), end());
  }

  private Optional<Instant> end() {
    return "infinite".equals(until) ? Optional.empty() : said(AbsenceText.time(until));
  }

  /** Null where nothing is said. */
  @SuppressWarnings("OptionalAssignedToNull")
  private static Optional<Instant> said(Instant time) {
    return time == null ? null : Optional.of(time);
  }

  private String password(Map<String, String> environment) {
    return prompt ? PasswordPrompt.once("Password: ") : environment.get(PASSWORD);
  }
}
