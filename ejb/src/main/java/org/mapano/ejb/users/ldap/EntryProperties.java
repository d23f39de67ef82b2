package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/**
 * Reads the properties that the property map names (LDAP-14), and those that have an option of
 * their own. What has no form of the wanted type is left out.
 */
final class EntryProperties {
  private static final int ENABLED_FEATURES = 0x67B3101F;
  private static final int DISABLED_FEATURES = 0x67B4101F;
  private static final int ROOM_CAPACITY = 0x08070003;
  private static final int CERTIFICATES = 0x8C6A1102;
  private static final int MANAGER = 0x8005;
  private static final int MANAGER_NAME = 0x3A4E;
  private static final int OWNER = 0x800C;
  private static final int ASSISTANT = 0x3A30;
  private static final int MEMBER_OF = 0x8008;
  private static final int REPORTS = 0x800E;

  /** Longest binary value; the original's photographs end at 4 KiB, ours may be larger. */
  private static final int MAX_BINARY = 1 << 20;

  private final LdapOptions options;
  private final NamedEntries named;
  private final EntryReader reader;

  EntryProperties(LdapOptions options, NamedEntries named, EntryReader reader) {
    this.options = options;
    this.named = named;
    this.reader = reader;
  }

  /**
   * What is known of an entry beyond its names.
   *
   * @param properties by tag
   * @param enabledFeatures names of features
   * @param disabledFeatures names of features
   */
  record Known(PropMap properties, Set<String> enabledFeatures, Set<String> disabledFeatures) {}

  /** Attributes that are read. */
  List<String> attributes() {
    List<String> names = new ArrayList<>(mapping().values());
    names.add(options.text(OptionNames.RESOURCE_CAPACITY_ATTRIBUTE));
    names.add(options.text(OptionNames.USER_CERTIFICATE_ATTRIBUTE));
    return names;
  }

  /** Features are mapped as any other property, but also without a map. */
  private Map<String, String> mapping() {
    Map<String, String> map = options.propertyMap();
    return map.isEmpty()
        ? Map.of("0x67B3101E", "kopanoEnabledFeatures", "0x67B4101E", "kopanoDisabledFeatures")
        : map;
  }

  Known read(Entry entry) {
    PropMap result = new PropMap();
    mapping().forEach((tag, attribute) -> put(result, tag, entry, attribute));
    List<byte[]> certificates = binary(entry, options.text(OptionNames.USER_CERTIFICATE_ATTRIBUTE));
    if (!certificates.isEmpty()) {
      result.put(CERTIFICATES, certificates);
    }
    number(options.value(entry, options.text(OptionNames.RESOURCE_CAPACITY_ATTRIBUTE)))
        .ifPresent(capacity -> result.put(ROOM_CAPACITY, capacity));
    return new Known(result, words(result, ENABLED_FEATURES), words(result, DISABLED_FEATURES));
  }

  private static Set<String> words(PropMap properties, int tag) {
    return properties.has(tag)
        ? Set.copyOf(new LinkedHashSet<>(properties.list(tag, String.class)))
        : Set.of();
  }

  private void put(PropMap into, String name, Entry entry, String attribute) {
    Optional<Integer> mapped = tag(name);
    if (mapped.isEmpty() || attribute.isEmpty() || !entry.hasAttribute(attribute)) {
      return;
    }
    int tag = mapped.get();
    PropType type = PropTag.type(tag);
    if (isNamed(tag)) {
      putNamed(into, tag, options.values(entry, attribute));
      return;
    }
    List<?> values = values(entry, attribute, type.base());
    if (!values.isEmpty()) {
      into.put(PropTag.normalize(tag), type.isMultiValue() ? values : values.get(0));
    }
  }

  /** Properties whose attributes have distinguished names (users.md 7.5). */
  private static boolean isNamed(int tag) {
    return switch (PropTag.id(tag)) {
      case MANAGER, MANAGER_NAME, OWNER, ASSISTANT, MEMBER_OF, REPORTS -> true;
      default -> false;
    };
  }

  /** Of an assistant the name is shown; manager, owner, groups and reports are entries. */
  private void putNamed(PropMap into, int tag, List<String> names) {
    int id = PropTag.id(tag);
    if (id == ASSISTANT) {
      names.stream()
          .flatMap(name -> named.fullName(name).stream())
          .findFirst()
          .ifPresent(name -> into.put(PropTag.normalize(tag), name));
      return;
    }
    List<byte[]> entries = new ArrayList<>();
    names.forEach(name -> named.entryId(name, reader).ifPresent(entries::add));
    if (entries.isEmpty()) {
      return;
    }
    boolean list = id == MEMBER_OF || id == REPORTS;
    int shown = id == MANAGER_NAME ? MANAGER : id;
    PropType type = list ? PropType.MV_BINARY : PropType.BINARY;
    into.put(PropTag.of(shown, type), list ? entries : entries.getFirst());
  }

  private static Optional<Integer> tag(String name) {
    try {
      return name.startsWith("0x") || name.startsWith("0X")
          ? Optional.of(Integer.parseUnsignedInt(name.substring(2), 16))
              .filter(tag -> PropTag.type(tag) != null)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<?> values(Entry entry, String attribute, PropType type) {
    return switch (type) {
      case STRING8, UNICODE -> options.values(entry, attribute);
      case BINARY -> binary(entry, attribute);
      case BOOLEAN -> List.of(options.isTrue(entry, attribute));
      case LONG ->
          options.values(entry, attribute).stream()
              .flatMap(value -> number(value).stream())
              .toList();
      default -> List.of();
    };
  }

  private static List<byte[]> binary(Entry entry, String attribute) {
    byte[][] values = attribute.isEmpty() ? null : entry.getAttributeValueByteArrays(attribute);
    List<byte[]> result = new ArrayList<>();
    if (values != null) {
      for (byte[] value : values) {
        if (value.length <= MAX_BINARY) {
          result.add(value);
        }
      }
    }
    return result;
  }

  private static Optional<Integer> number(String value) {
    try {
      return Optional.of(Integer.parseInt(value.trim()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
