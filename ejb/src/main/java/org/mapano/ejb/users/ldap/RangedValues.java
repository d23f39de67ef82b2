package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads attributes with very many values. Active Directory answers some of them under a name like
 * {@code member;range=0-1499} and wants to be asked for the next ones.
 */
final class RangedValues {
  private static final String RANGE = ";range=";

  /** Rounds of asking, so that a server that counts wrongly cannot hold us. */
  private static final int MAX_ROUNDS = 2000;

  private final LdapOptions options;
  private final LdapSearch search;

  RangedValues(LdapOptions options, LdapSearch search) {
    this.options = options;
    this.search = search;
  }

  /** All values of an attribute of an entry. */
  List<String> of(Entry entry, String attribute) {
    List<String> values = new ArrayList<>(options.values(entry, attribute));
    Optional<Attribute> part = part(entry, attribute);
    for (int round = 0; part.isPresent() && round < MAX_ROUNDS; round++) {
      String name = part.get().getName();
      int before = values.size();
      values.addAll(options.values(new Entry(entry.getDN(), part.get()), name));
      String end = name.substring(name.lastIndexOf('-') + 1);
      if (end.equals("*") || values.size() == before) {
        break;
      }
      String next = attribute + RANGE + values.size() + "-*";
      part = search.read(entry.getDN(), next).flatMap(found -> part(found, attribute));
    }
    return values;
  }

  private static Optional<Attribute> part(Entry entry, String attribute) {
    String start = (attribute + RANGE).toLowerCase(Locale.ROOT);
    return entry.getAttributes().stream()
        .filter(found -> found.getName().toLowerCase(Locale.ROOT).startsWith(start))
        .findFirst();
  }
}
