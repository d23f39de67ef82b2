package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.users.LoginFormat;

/**
 * Which company an entry is in: the one below whose entry it is, the nearest where they are nested
 * (LDAP-31). The entries of the companies are remembered as long as other answers are.
 */
final class LdapCompanies {
  private final LdapOptions options;
  private final LdapSearch search;
  private final Filters filters;
  private final LoginFormat format;
  private List<Company> known;
  private long knownAt;

  LdapCompanies(LdapOptions options, LdapSearch search, Filters filters, LoginFormat format) {
    this.options = options;
    this.search = search;
    this.filters = filters;
    this.format = format;
  }

  /**
   * A company.
   *
   * @param dn where those in it are below
   * @param externId its identity
   * @param name its name
   */
  record Company(DN dn, byte[] externId, String name) {}

  /** Entries that others name. */
  NamedEntries named() {
    return new NamedEntries(options, search);
  }

  /** The form of names. */
  LoginFormat format() {
    return format;
  }

  /** The company of an entry; none with one tenant. */
  Optional<Company> of(Entry entry) {
    if (!format.isHosted()) {
      return Optional.empty();
    }
    try {
      DN dn = entry.getParsedDN();
      Company nearest = null;
      for (Company company : all()) {
        if (company.dn.isAncestorOf(dn, false)
            && (nearest == null || nearest.dn.isAncestorOf(company.dn, false))) {
          nearest = company;
        }
      }
      return Optional.ofNullable(nearest);
    } catch (LDAPException unreadable) {
      return Optional.empty();
    }
  }

  /** Forgets the entries. */
  synchronized void refresh() {
    known = null;
  }

  private List<Company> all() {
    synchronized (this) {
      if (known != null && System.nanoTime() - knownAt < options.cacheTime().toNanos()) {
        return known;
      }
    }
    long asked = System.nanoTime();
    List<Company> companies = new ArrayList<>();
    for (Entry entry :
        search.find(
            filters.any(Kind.COMPANY),
            options.unique(Kind.COMPANY),
            options.name(Kind.COMPANY),
            options.text(OptionNames.OBJECT_TYPE_ATTRIBUTE))) {
      byte[] externId = entry.getAttributeValueBytes(options.unique(Kind.COMPANY));
      if (externId != null && externId.length > 0) {
        companies.add(
            new Company(parse(entry), externId, options.value(entry, options.name(Kind.COMPANY))));
      }
    }
    synchronized (this) {
      known = companies;
      knownAt = asked;
    }
    return companies;
  }

  private static DN parse(Entry entry) {
    try {
      return entry.getParsedDN();
    } catch (LDAPException e) {
      throw new IllegalStateException("The directory names an entry in no known form", e);
    }
  }
}
