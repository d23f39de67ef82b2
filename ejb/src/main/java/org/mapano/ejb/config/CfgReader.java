package org.mapano.ejb.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one component's file with what it includes, and checks every name and value. */
final class CfgReader {
  private static final long MAX_FILE_BYTES = 1 << 20;
  private static final int MAX_FILES = 64;

  private final String component;
  private final boolean strict;
  private final Map<String, String> environment;
  private final ConfigReport report;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> propertyMap = new LinkedHashMap<>();
  private final Set<Path> seen = new HashSet<>();

  private CfgReader(
      String component, boolean strict, Map<String, String> environment, ConfigReport report) {
    this.component = component;
    this.strict = strict;
    this.environment = environment;
    this.report = report;
  }

  /**
   * What a file sets.
   *
   * @param values options with their values
   * @param propertyMap lines of property maps: tags with the names of attributes
   */
  record Content(Map<String, String> values, Map<String, String> propertyMap) {}

  /** What a file sets; problems go to the report. A file that does not exist sets nothing. */
  static Content read(
      String component,
      Path file,
      boolean strict,
      Map<String, String> environment,
      ConfigReport report) {
    CfgReader reader = new CfgReader(component, strict, environment, report);
    if (Files.exists(file)) {
      reader.file(file, false);
    }
    return new Content(reader.values, reader.propertyMap);
  }

  private void file(Path path, boolean inPropertyMap) {
    Path file = path.toAbsolutePath().normalize();
    if (!seen.add(file)) {
      return;
    }
    if (seen.size() > MAX_FILES) {
      report.error(file.toString(), "more than " + MAX_FILES + " included files");
      return;
    }
    if (!Files.exists(file)) {
      Optional<String> shipped = ShippedFiles.text(file.getFileName().toString());
      if (shipped.isPresent()) {
        lines(file, shipped.get(), inPropertyMap);
        return;
      }
    }
    String text;
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        report.error(file.toString(), "larger than " + MAX_FILE_BYTES + " bytes");
        return;
      }
      // Old files are not always UTF-8; no option name or meaning depends on other characters.
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      report.error(file.toString(), "cannot be read: " + e.getMessage());
      return;
    }
    lines(file, text, inPropertyMap);
  }

  private void lines(Path file, String text, boolean inPropertyMap) {
    for (CfgLine line : CfgParser.parse(text)) {
      String where = file + ":" + line.number();
      switch (line) {
        case CfgLine.Setting setting when inPropertyMap ->
            propertyMap.put(setting.name(), setting.value());
        case CfgLine.Setting setting -> setting(where, setting);
        case CfgLine.Directive directive -> directive(where, file, directive);
      }
    }
  }

  private void directive(String where, Path file, CfgLine.Directive directive) {
    boolean map = directive.word().equals("propmap") && component.equals("ldap");
    if (!map && !directive.word().equals("include")) {
      report.warning(where, "unknown directive \"!" + directive.word() + "\"");
      return;
    }
    try {
      file(file.resolveSibling(directive.argument()), map);
    } catch (InvalidPathException e) {
      report.error(where, "not a file name: " + e.getReason());
    }
  }

  private void setting(String where, CfgLine.Setting setting) {
    String name = setting.name();
    Optional<Option> found = OptionCatalog.get().find(component, name);
    if (found.isEmpty() || !found.get().isAllowed()) {
      String hint = found.map(option -> ", use " + option.note()).orElse("");
      String text = "Unknown option \"" + name + "\" found!" + hint;
      if (strict) {
        report.error(where, text);
      } else {
        report.warning(where, text);
      }
      return;
    }
    Option option = found.get();
    switch (option.status()) {
      case ALIAS -> {
        report.warning(where, "\"" + name + "\" is now \"" + option.note() + "\"");
        OptionCatalog.get()
            .find(component, option.note())
            .ifPresent(target -> value(where, target, setting.value()));
      }
      case UNUSED, OBSOLETE -> report.warning(where, "\"" + name + "\" has no effect any more");
      default -> value(where, option, setting.value());
    }
  }

  private void value(String where, Option option, String written) {
    String value = option.exact() ? written : expand(where, written);
    Optional<String> complaint = option.complaint(value);
    if (complaint.isPresent()) {
      report.error(where, "Invalid value of \"" + option.name() + "\": " + complaint.get());
    } else {
      values.put(option.name(), value);
    }
  }

  private String expand(String where, String value) {
    if (!value.startsWith("$") || value.length() == 1) {
      return value;
    }
    String replacement = environment.get(value.substring(1));
    if (replacement == null) {
      report.warning(where, "environment variable \"" + value.substring(1) + "\" is not set");
      return value;
    }
    return replacement;
  }
}
