package org.mapano.ejb.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of {@code /etc/kopano/autorespond}, which the original's responder reads as a shell
 * script (OOF-05): plain assignments and products of numbers, nothing else. The other ones belong
 * to the script.
 */
final class ShellSettings {
  private static final int MAX_SIZE = 64 * 1024;
  private static final Pattern SETTING =
      Pattern.compile("(?:export\\s+)?(AUTORESPOND_[A-Z]+|TIMELIMIT)=(.*)");
  private static final Pattern PRODUCT =
      Pattern.compile("\\$\\(\\(\\s*(\\d{1,9}(?:\\s*\\*\\s*\\d{1,9}){0,8})\\s*\\)\\)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{1,20}");

  private ShellSettings() {}

  /** Options by their names in {@code autorespond.cfg}; none when there is no such file. */
  static Map<String, String> read(Path file, ConfigReport report) {
    Map<String, String> settings = new HashMap<>();
    if (!Files.isRegularFile(file)) {
      return settings;
    }
    try {
      if (Files.size(file) > MAX_SIZE) {
        report.error(file.toString(), "is too large");
        return settings;
      }
      for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n")) {
        Matcher setting = SETTING.matcher(line.strip());
        if (setting.matches()) {
          String value = value(setting.group(2));
          if (value != null) {
            settings.put(setting.group(1).toLowerCase(Locale.ROOT), value);
          }
        }
      }
    } catch (IOException unreadable) {
      report.error(file.toString(), "cannot be read");
    }
    return settings;
  }

  /** The value of an assignment, or null when only a shell would know it. */
  private static String value(String text) {
    String plain = text.replaceAll("\\s+#.*", "").strip();
    if (plain.length() > 1 && (plain.startsWith("\"") || plain.startsWith("'"))) {
      plain = plain.substring(1, plain.length() - 1);
    }
    Matcher product = PRODUCT.matcher(plain);
    if (product.matches()) {
      long result = 1;
      for (String factor : product.group(1).split("\\*")) {
        result = Math.min(Integer.MAX_VALUE, result * Long.parseLong(factor.strip()));
      }
      return String.valueOf(result);
    }
    return WORD.matcher(plain).matches() ? plain : null;
  }
}
