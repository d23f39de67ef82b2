package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.mapi.id.AddressBookEntryId;

/**
 * Entries that others name by distinguished name, e.g. as their manager. Each is read once; used
 * for the answers of one question.
 */
final class NamedEntries {
  /**
   * More names than this are not followed: what is shown of many entries must not take for ever.
   */
  private static final int MAX_READS = 1000;

  private final LdapOptions options;
  private final LdapSearch search;
  private final Map<String, Optional<SearchResultEntry>> read = new HashMap<>();

  NamedEntries(LdapOptions options, LdapSearch search) {
    this.options = options;
    this.search = search;
  }

  /** The address book entry id of an entry, if it is an object with an identity. */
  Optional<byte[]> entryId(String dn, EntryReader reader) {
    return read(dn)
        .flatMap(entry ->
            reader
                .kind(entry)
                .flatMap(kind ->
                    reader
                        .externId(entry, kind)
                        .map(
                            externId -> AddressBookEntryId.of(type(kind), 0, externId).toBytes())));
  }

  /** The full name of an entry. */
  Optional<String> fullName(String dn) {
    return read(dn)
        .map(entry -> options.value(entry, options.text(OptionNames.FULLNAME_ATTRIBUTE)))
        .filter(name -> !name.isEmpty());
  }

  private static AddressBookEntryId.Type type(Kind kind) {
    return switch (kind.type()) {
      case 1 -> AddressBookEntryId.Type.USER;
      case 4 -> AddressBookEntryId.Type.CONTAINER;
      default -> AddressBookEntryId.Type.GROUP;
    };
  }

  private Optional<SearchResultEntry> read(String dn) {
    Optional<SearchResultEntry> known = read.get(dn);
    if (known == null) {
      known = read.size() < MAX_READS ? search.read(dn, attributes()) : Optional.empty();
      read.put(dn, known);
    }
    return known;
  }

  private String[] attributes() {
    Set<String> names = new LinkedHashSet<>();
    names.add(options.text(OptionNames.OBJECT_TYPE_ATTRIBUTE));
    names.add(options.text(OptionNames.FULLNAME_ATTRIBUTE));
    for (Kind kind : Kind.values()) {
      names.add(options.unique(kind));
    }
    names.remove("");
    return names.toArray(String[]::new);
  }
}
