package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;
import org.mapano.ejb.users.SourceObject;

/** Proves passwords: by letting the directory bind, or by the value of an attribute. */
final class LdapPasswords {
  private static final int MAX_LENGTH = 255;

  private final LdapOptions options;
  private final LdapSearch search;
  private final Filters filters;

  LdapPasswords(LdapOptions options, LdapSearch search, Filters filters) {
    this.options = options;
    this.search = search;
    this.filters = filters;
  }

  /** Whether a password is that of a user; false for null after asking as much as for others. */
  boolean check(SourceObject user, String password) {
    if (password.isEmpty() || password.length() > MAX_LENGTH) {
      return false;
    }
    String attribute = options.text(OptionNames.PASSWORD_ATTRIBUTE);
    String nonActive = options.text(OptionNames.NONACTIVE_ATTRIBUTE);
    byte[] externId = user == null ? new byte[] {0} : user.externId();
    List<SearchResultEntry> found =
        search.find(
            filters.identity(externId, Kind.USER.type()),
            attribute,
            nonActive.isEmpty() ? attribute : nonActive);
    if (found.size() != 1 || options.isTrue(found.get(0), nonActive)) {
      nobody(password);
      return false;
    }
    return byBind()
        ? search.proves(found.get(0).getDN(), password)
        : stored(found.get(0), password);
  }

  private boolean byBind() {
    return options.text(OptionNames.AUTHENTICATION_METHOD).equalsIgnoreCase("bind");
  }

  private boolean stored(Entry entry, String password) {
    return options.values(entry, options.text(OptionNames.PASSWORD_ATTRIBUTE)).stream()
        .anyMatch(value -> StoredPassword.matches(value, password));
  }

  /** Takes the time that a wrong password takes, so that nobody learns which names there are. */
  private void nobody(String password) {
    if (byBind() && !options.base().isEmpty()) {
      search.proves("cn=nobody," + options.base(), password);
    }
  }
}
