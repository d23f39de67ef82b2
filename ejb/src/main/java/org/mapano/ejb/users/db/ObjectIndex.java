package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.users.LoginFormat;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.SourceObject;

/**
 * Names and addresses of all objects at one generation. The table has no index on values, so a
 * look-up in the database would read all rows; this reads them once per change instead. Whole
 * objects are kept beside it as they are asked for.
 */
final class ObjectIndex {
  /** The object types of the class numbers' upper half. */
  static final int USERS = 1;

  /** The object type of groups. */
  static final int GROUPS = 3;

  /** The object type of companies. */
  static final int CONTAINERS = 4;

  private static final List<String> NAMES =
      List.of(
          ObjectNames.LOGIN,
          ObjectNames.GROUP_NAME,
          ObjectNames.FULL_NAME,
          ObjectNames.EMAIL,
          ObjectNames.COMPANY,
          ObjectNames.COMPANY_NAME);

  /**
   * An object.
   *
   * @param id {@code object.id}
   * @param externId external id
   * @param objectClass class number
   * @param company external id of the company it is in, or null
   */
  record Entry(long id, byte[] externId, int objectClass, byte[] company) {
    boolean isCompany() {
      return objectClass == ObjectClass.COMPANY.number();
    }

    int type() {
      return objectClass >> 16;
    }

    boolean isContact() {
      return objectClass == ObjectClass.CONTACT.number();
    }
  }

  private final long generation;
  private final long loadedAt;
  private final LoginFormat format;
  private final Map<Long, Entry> byId = new HashMap<>();
  private final Map<String, Entry> byExternId = new HashMap<>();
  private final TreeMap<String, Entry> users = new TreeMap<>();
  private final TreeMap<String, Entry> groups = new TreeMap<>();
  private final TreeMap<String, Entry> companies = new TreeMap<>();
  private final Map<Long, String> companyNames = new HashMap<>();
  private final Map<Entry, List<String>> texts = new LinkedHashMap<>();
  private final Map<String, Set<Entry>> addresses = new HashMap<>();
  private final Map<Long, SourceObject> loaded = new ConcurrentHashMap<>();

  private ObjectIndex(long generation, long loadedAt, LoginFormat format) {
    this.generation = generation;
    this.loadedAt = loadedAt;
    this.format = format;
  }

  /** Reads the names and addresses. */
  static ObjectIndex read(EntityManager entities, LoginFormat format, long generation, long now) {
    ObjectIndex index = new ObjectIndex(generation, now, format);
    Map<Long, Map<String, String>> properties = new HashMap<>();
    for (Object[] row :
        entities
            .createQuery(
                "select p.objectId, p.name, p.value from UserObjectProperty p where p.name in :names",
                Object[].class)
            .setParameter("names", NAMES)
            .getResultList()) {
      if (row[2] != null) {
        properties
            .computeIfAbsent((Long) row[0], id -> new HashMap<>())
            .put((String) row[1], (String) row[2]);
      }
    }
    for (Object[] row :
        entities
            .createQuery(
                "select o.id, o.externId, o.objectClass from UserObject o" + " order by o.id",
                Object[].class)
            .getResultList()) {
      if (row[1] != null && ObjectClass.of(((Number) row[2]).intValue()) != null) {
        Map<String, String> known = properties.getOrDefault((Long) row[0], Map.of());
        index.add(
            new Entry(
                (Long) row[0],
                (byte[]) row[1],
                ((Number) row[2]).intValue(),
                company(known.get(ObjectNames.COMPANY))));
      }
    }
    // Companies have their names before those in them.
    index.byId.values().stream()
        .filter(Entry::isCompany)
        .forEach(entry -> index.nameCompany(entry, properties.getOrDefault(entry.id, Map.of())));
    for (Entry entry : index.texts.keySet()) {
      properties
          .getOrDefault(entry.id, Map.of())
          .forEach((name, value) -> index.name(entry, name, value));
    }
    return index;
  }

  /** The external id of a company as a property value has it; null for none. */
  static byte[] company(String hex) {
    try {
      return hex == null || hex.isBlank() ? null : HexFormat.of().parseHex(hex.trim());
    } catch (IllegalArgumentException e) {
      return null; // written by hand: in no company
    }
  }

  private void add(Entry entry) {
    byId.put(entry.id, entry);
    texts.put(entry, new ArrayList<>());
    byExternId.put(key(entry.externId, entry.type()), entry);
  }

  private void nameCompany(Entry entry, Map<String, String> known) {
    String name = known.get(ObjectNames.COMPANY_NAME);
    if (name != null && !name.isEmpty()) {
      companyNames.put(entry.id, name);
      companies.put(fold(name), entry);
    }
  }

  private void name(Entry entry, String property, String written) {
    boolean named = entry.type() == USERS || entry.type() == GROUPS;
    if (!named || written.isEmpty() || property.startsWith("company")) {
      return;
    }
    String value = fold(written);
    String whole = value;
    if (property.equals(ObjectNames.LOGIN) && entry.type() == USERS && !entry.isContact()) {
      whole = fold(composed(entry, written));
      users.put(whole, entry);
    }
    if (property.equals(ObjectNames.GROUP_NAME) && entry.type() == GROUPS) {
      whole = fold(composed(entry, written));
      groups.put(whole, entry);
    }
    texts.get(entry).add(value);
    if (property.equals(ObjectNames.FULL_NAME)) {
      return;
    }
    addresses.computeIfAbsent(whole, address -> new LinkedHashSet<>()).add(entry);
  }

  /** The name of an object as clients see it. */
  String composed(Entry entry, String name) {
    return format.compose(name, entry.company == null ? "" : companyName(entry.company));
  }

  private String companyName(byte[] externId) {
    Entry company = byExternId.get(key(externId, CONTAINERS));
    return company == null ? "" : companyNames.getOrDefault(company.id, "");
  }

  long generation() {
    return generation;
  }

  long loadedAt() {
    return loadedAt;
  }

  Optional<Entry> user(String login) {
    return Optional.ofNullable(users.get(fold(login)));
  }

  Optional<Entry> group(String name) {
    return Optional.ofNullable(groups.get(fold(name)));
  }

  Optional<Entry> companyNamed(String name) {
    return Optional.ofNullable(companies.get(fold(name)));
  }

  /** Companies in the order of their names. */
  List<Entry> companies() {
    return List.copyOf(companies.values());
  }

  /** Users, contacts and groups. */
  List<Entry> all() {
    return texts.keySet().stream()
        .filter(entry -> entry.type() == USERS || entry.type() == GROUPS)
        .toList();
  }

  /** Users, contacts and groups with a name or address that contains the text. */
  List<Entry> search(String text) {
    String part = fold(text);
    return texts.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(value -> value.contains(part)))
        .map(Map.Entry::getKey)
        .toList();
  }

  Optional<Entry> byExternId(byte[] externId, int type) {
    return Optional.ofNullable(byExternId.get(key(externId, type)));
  }

  Optional<Entry> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Login names in order. */
  List<String> logins() {
    return List.copyOf(users.keySet());
  }

  /** Objects of the first kind that has the address: users, contacts, groups. */
  List<Entry> byAddress(String address) {
    Collection<Entry> found = addresses.getOrDefault(fold(address), Set.of());
    for (int kind = 0; kind < 3; kind++) {
      List<Entry> ofKind = new ArrayList<>();
      for (Entry entry : found) {
        if (kind(entry) == kind) {
          ofKind.add(entry);
        }
      }
      if (!ofKind.isEmpty()) {
        return ofKind;
      }
    }
    return List.of();
  }

  private static int kind(Entry entry) {
    if (entry.type() != USERS) {
      return 2;
    }
    return entry.isContact() ? 1 : 0;
  }

  /** The whole objects read so far, by object id; safe for several threads. */
  Map<Long, SourceObject> loaded() {
    return loaded;
  }

  private static String key(byte[] externId, int type) {
    return type + ":" + HexFormat.of().formatHex(externId);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
