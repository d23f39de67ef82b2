package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.jca.ldap.DirectorySettings;
import org.mapano.jca.ldap.ServerAddress;

/** The options of {@code ldap.cfg} as they are now; most of them may change at any time. */
final class LdapOptions {
  private static final Set<String> FALSE = Set.of("0", "false", "no");

  private final ServerConfig config;

  LdapOptions(ServerConfig config) {
    this.config = config;
  }

  /** How long an answer may be used again. */
  Duration cacheTime() {
    return Duration.ofSeconds(Math.max(0, config.integer("server", "mapano_directory_cache_time")));
  }

  /** How the directory is reached. */
  DirectorySettings connection() {
    try {
      return new DirectorySettings(
          ServerAddress.parseAll(servers()),
          config.bool(OptionNames.COMPONENT, OptionNames.STARTTLS),
          text(OptionNames.BIND_USER),
          config.get(OptionNames.COMPONENT, OptionNames.BIND_PASSWD),
          Duration.ofSeconds(
              Math.max(1, config.integer(OptionNames.COMPONENT, OptionNames.NETWORK_TIMEOUT))),
          Math.max(0, config.integer(OptionNames.COMPONENT, OptionNames.PAGE_SIZE)),
          text(OptionNames.CA_FILE));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage(), e);
    }
  }

  private String servers() {
    String uris = text(OptionNames.URI);
    return uris.isEmpty()
        ? text(OptionNames.PROTOCOL) + "://" + text(OptionNames.HOST) + ":" + text(OptionNames.PORT)
        : uris;
  }

  /** An option that is wrong: nobody can be looked up until it is mended. */
  static StoreException wrong(String message, Throwable cause) {
    return new StoreException(ErrorCode.PLUGIN_ERROR, "ldap.cfg: " + message, cause, true);
  }

  /** A value without blanks around it. */
  String text(String option) {
    return config.get(OptionNames.COMPONENT, option).trim();
  }

  int number(String option) {
    return config.integer(OptionNames.COMPONENT, option);
  }

  String base() {
    return text(OptionNames.SEARCH_BASE);
  }

  /** Tags of properties with the attributes that are mapped to them. */
  Map<String, String> propertyMap() {
    return config.propertyMap();
  }

  /** Values that the type attribute of a kind must have; none when there is no such kind. */
  List<String> types(Kind kind) {
    return Arrays.stream(text(kind.typeOption()).split(","))
        .map(String::trim)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The filter of a kind that the administrator has set, if any. */
  Optional<Filter> filter(Kind kind) {
    String text = text(kind.filterOption());
    return text.isEmpty() ? Optional.empty() : Optional.of(parse(kind.filterOption(), text));
  }

  /** The filter in an option. */
  static Filter parse(String option, String text) {
    try {
      return Filter.create(text.startsWith("(") ? text : "(" + text + ")");
    } catch (LDAPException e) {
      throw wrong(option + " is no filter", e);
    }
  }

  /** Attribute that identifies objects of a kind. */
  String unique(Kind kind) {
    return text(kind.uniqueOption());
  }

  /** Attribute with the name of objects of a kind. */
  String name(Kind kind) {
    return text(kind.nameOption());
  }

  /** Values as the directory writes them. */
  byte[] bytes(String value) {
    return value.getBytes(charset());
  }

  /** The first value of an attribute, empty when there is none. */
  String value(Entry entry, String attribute) {
    byte[] value = attribute.isEmpty() ? null : entry.getAttributeValueBytes(attribute);
    return value == null ? "" : new String(value, charset());
  }

  /** All values of an attribute. */
  List<String> values(Entry entry, String attribute) {
    byte[][] values = attribute.isEmpty() ? null : entry.getAttributeValueByteArrays(attribute);
    return values == null
        ? List.of()
        : Arrays.stream(values).map(value -> new String(value, charset())).toList();
  }

  /** Whether an attribute is there and says yes: anything but 0, false and no. */
  boolean isTrue(Entry entry, String attribute) {
    String value = value(entry, attribute);
    return !value.isEmpty() && !isFalse(value);
  }

  /** Whether a value says no. */
  static boolean isFalse(String value) {
    return FALSE.contains(value.trim().toLowerCase(Locale.ROOT));
  }

  private Charset charset() {
    String name = text(OptionNames.SERVER_CHARSET);
    return name.isEmpty() || !Charset.isSupported(name)
        ? StandardCharsets.UTF_8
        : Charset.forName(name);
  }
}
