package org.mapano.mapi.mime.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the charset that a label in a message means, wrong but common labels included. */
public final class MimeCharsets {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("cp-850", "IBM850"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ks_c_5601", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("win-1252", "windows-1252"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("ascii", "US-ASCII"),
          Map.entry("ansi_x3.110-1983", "ISO-8859-1"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("latin-1", "ISO-8859-1"),
          Map.entry("iso8859-15", "ISO-8859-15"));

  /**
   * All names by label. The platform's own look-up asks every provider again for each unknown name,
   * which mail full of invented names could abuse.
   */
  private static final Map<String, Charset> KNOWN = known();

  private MimeCharsets() {}

  private static Map<String, Charset> known() {
    Map<String, Charset> known = new HashMap<>();
    for (Charset charset : Charset.availableCharsets().values()) {
      known.put(charset.name().toLowerCase(Locale.ROOT), charset);
      charset.aliases().forEach(alias -> known.put(alias.toLowerCase(Locale.ROOT), charset));
    }
    ALIASES.forEach((label, name) -> known.put(label, known.get(name.toLowerCase(Locale.ROOT))));
    return known;
  }

  /** The charset of a label, ignoring case and quotes; empty when there is none of that name. */
  public static Optional<Charset> find(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > 1 && plain.charAt(0) == '\'' && plain.endsWith("'")) {
      plain = plain.substring(1, plain.length() - 1);
    }
    switch (plain) {
      case "utf-8":
        return Optional.of(StandardCharsets.UTF_8);
      case "us-ascii":
        return Optional.of(StandardCharsets.US_ASCII);
      case "iso-8859-1":
        return Optional.of(StandardCharsets.ISO_8859_1);
      default:
        return Optional.ofNullable(KNOWN.get(plain));
    }
  }

  /** The label to write for a charset, in lower case. */
  public static String label(Charset charset) {
    return switch (charset.name()) {
      case "x-windows-949" -> "ks_c_5601-1987";
      case "windows-31j" -> "shift_jis";
      case "x-windows-874" -> "windows-874";
      default -> charset.name().toLowerCase(Locale.ROOT);
    };
  }
}
