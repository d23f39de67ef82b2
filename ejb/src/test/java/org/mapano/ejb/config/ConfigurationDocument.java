package org.mapano.ejb.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The text of {@code docs/configuration.md}. */
final class ConfigurationDocument {
  private static final String HEAD =
      """
      # Configuration

      This page is written from the catalogue of options in `ejb/src/main/resources/org/mapano/ejb/config/options/`;
      a test keeps both equal. It lists every option name of the original's configuration files, so that an existing
      `/etc/kopano` can be taken as it is, and says what this server does with each.

      ## Where values come from

      From weak to strong:

      1. the default in the tables below;
      2. `<component>.cfg` in the configuration directory: `./mapano run --config DIR`, else `etc` in the data directory,
         else `$KOPANO_CONFIG_PATH`, else `/etc/kopano`. A file that is not there sets nothing. One file can stand
         elsewhere: system property `mapano.config.file.<component>`; then it has to exist;
      3. environment variables `MAPANO_<COMPONENT>_<OPTION>` in capital letters, e.g. `MAPANO_SERVER_QUOTA_WARN`;
      4. system properties `mapano.<component>.<option>`, e.g. `./mapano run -Dmapano.server.quota_warn=100`.

      All of it is a MicroProfile Config source too: `mapano.server.quota_warn` can be injected, and further config
      sources of the application server stand between the files and the environment by their ordinal.
      The embedded profile of `./mapano run` sets other listeners than the defaults below (see the README) where the
      files say nothing.

      ## Files

      `name = value`, one a line. `#` in the first column begins a comment; elsewhere it belongs to the value. Blanks round
      name and value do not count. A value has at most 1023 bytes. A value `$NAME` is taken from the environment, but for
      passwords. `!include FILE` reads another file, relative to the including one, once. `ldap.cfg` and `unix.cfg` are
      read only when `user_plugin` asks for them.

      An unknown name or an invalid value in `server`, `admin`, `dagent`, `spooler`, `gateway`, `ical` or `monitor` (and
      among system properties) stops the start, and all of them are named with file and line;
      `--ignore-unknown-config-options` makes unknown names a warning. The files of the other services only warn.
      Former names, and names without effect, warn.

      `PUT /api/admin/v1/server/configuration` (level 2) reads the files again: options marked R take their new value
      wherever it is asked for after that, all others keep theirs until the next start. A faulty file changes nothing.

      The effective values in the form of a file, those at their default as comments; passwords are included:

          java -cp ejb/target/classes -Dmapano.config.path=/etc/kopano org.mapano.ejb.config.ConfigTool --dump-config gateway

      ## States

      | State | Meaning |
      |---|---|
      | implemented | acts as described |
      | accepted | known and checked, but nothing depends on it: not yet, or not in this server |
      | unused, obsolete | had no effect in the original either; warns |
      | alias | former name, its value goes to the option named; warns |
      | removed | refused, like in the original; the option to use is named |

      Types: int (decimal or 0x), bool (yes, no, true, false, 1, 0, on, off), size (digits with k, m or g, powers of 1024), list
      (separated by blanks), path, str, or the words listed.
      """;

  private ConfigurationDocument() {}

  static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    section(text, OptionCatalog.STRICT);
    section(text, OptionCatalog.USER_SOURCES);
    section(text, OptionCatalog.LENIENT);
    return text.toString();
  }

  private static void section(StringBuilder text, List<String> components) {
    for (String component : components) {
      Collection<Option> options = OptionCatalog.get().options(component);
      text.append("\n## ").append(component).append(".cfg\n\n");
      text.append("| Option | Type | Default | R | State | Meaning |\n|---|---|---|---|---|---|\n");
      options.forEach(option -> row(text, option));
    }
  }

  private static void row(StringBuilder text, Option option) {
    boolean former =
        option.status() == OptionStatus.ALIAS || option.status() == OptionStatus.REMOVED;
    text.append("| ")
        .append(option.name())
        .append(" | ")
        .append(type(option.type()))
        .append(" | ")
        .append(option.defaultValue().isEmpty() ? "" : "`" + cell(option.defaultValue()) + "`")
        .append(" | ")
        .append(option.reloadable() ? "R" : "")
        .append(" | ")
        .append(option.status().name().toLowerCase(Locale.ROOT))
        .append(" | ")
        .append(former ? "use `" + option.note() + "`" : cell(option.note()))
        .append(" |\n");
  }

  private static String type(OptionType type) {
    return type.kind() == OptionType.Kind.ENUM
        ? String.join(", ", type.words())
        : type.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
