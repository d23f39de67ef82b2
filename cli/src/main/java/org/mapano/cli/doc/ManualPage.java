package org.mapano.cli.doc;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command in the language of man(7). */
final class ManualPage {
  private final CommandSpec command;
  private final String version;

  ManualPage(CommandSpec command, String version) {
    this.command = command;
    this.version = version;
  }

  /** The page. */
  String text() {
    StringBuilder page = new StringBuilder();
    page.append(".TH ")
        .append(command.name().toUpperCase(Locale.ROOT).replace("-", "\\-"))
        .append(" 8 \"\" \"Mapano ")
        .append(escape(version))
        .append("\"\n.SH NAME\n")
        .append(escape(command.name()))
        .append(" \\- ")
        .append(escape(String.join(" ", command.usageMessage().description())))
        .append("\n.SH SYNOPSIS\n.B ")
        .append(escape(command.name()))
        .append("\n[\\fIOPTIONS\\fR]\n.SH OPTIONS\n");
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        option(page, option);
      }
    }
    page.append(".SH NOTES\n");
    for (String line : command.usageMessage().footer()) {
      page.append(line.isEmpty() ? "" : escape(line) + "\n.br\n");
    }
    return page.toString();
  }

  private static void option(StringBuilder page, OptionSpec option) {
    page.append(".TP\n");
    List<String> names =
        List.of(option.names()).stream().map(name -> "\\fB" + escape(name) + "\\fR").toList();
    page.append(String.join(", ", names));
    if (option.arity().max() > 0) {
      page.append(" \\fI").append(escape(option.paramLabel())).append("\\fR");
    }
    page.append('\n').append(escape(String.join(" ", option.description()))).append('\n');
  }

  private static String escape(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
