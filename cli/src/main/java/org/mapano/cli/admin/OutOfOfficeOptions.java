package org.mapano.cli.admin;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code kopano-set-oof}. */
public final class OutOfOfficeOptions {
  @Mixin private UserOption user;

  @Option(
      names = {"-m", "--mode"},
      paramLabel = "0|1|-",
      description = "Switch off, switch on, or leave and only set subject and message (default).")
  private String mode = "-";

  @Mixin private AbsenceText text;

  @Option(names = "--until", paramLabel = "TIME", description = "End, YYYY-MM-DD HH:MM.")
  private String until;

  @Option(names = "--dump-json", description = "Only print what is set, as JSON.")
  private boolean dump;

  /** What was asked for. */
  public Action choose() {
    String name = user.required();
    if (dump) {
      return new ShowOutOfOffice(name);
    }
    Boolean enabled =
        switch (mode) {
          case "0" -> false;
          case "1" -> true;
          case "-" -> null;
          default -> throw new UsageException("-m takes 0, 1 or -.");
        };
    return new SetOutOfOffice(
        name, enabled, text.subject(), text.message(), text.from(), AbsenceText.time(until));
  }
}
