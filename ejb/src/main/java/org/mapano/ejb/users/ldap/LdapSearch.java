package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.ServerCounters;
import org.mapano.ejb.overview.ServerCounters.Counter;
import org.mapano.jca.ldap.DirectoryClient;
import org.mapano.jca.ldap.DirectoryException;
import org.mapano.jca.ldap.DirectorySettings;

/**
 * Asks the directory. When it does not answer, or not wholly, that is a temporary failure: nobody
 * becomes unknown by it.
 */
final class LdapSearch implements AutoCloseable {
  private static final long NANOS_OF_MICRO = 1000;
  private static final Filter EVERYTHING = Filter.createPresenceFilter("objectClass");

  private final LdapOptions options;
  private final ServerCounters counters;
  private DirectoryClient client;

  LdapSearch(LdapOptions options, ServerCounters counters) {
    this.options = options;
    this.counters = counters;
  }

  /** Entries below the search base. */
  List<SearchResultEntry> find(Filter filter, String... attributes) {
    return ask(directory -> directory.search(options.base(), filter, attributes));
  }

  /** Entries below another base; none when that does not exist. */
  List<SearchResultEntry> findBelow(String base, Filter filter, String... attributes) {
    return ask(directory -> {
      try {
        return directory.search(base, filter, attributes);
      } catch (DirectoryException failed) {
        if (failed.baseMissing()) {
          return List.of();
        }
        throw failed;
      }
    });
  }

  /** The entry with a distinguished name, if it exists. */
  Optional<SearchResultEntry> read(String dn, String... attributes) {
    return ask(directory -> directory.read(dn, EVERYTHING, attributes));
  }

  /** Whether the directory lets somebody in by a password. */
  boolean proves(String dn, String password) {
    long start = System.nanoTime();
    boolean proven = false;
    try {
      proven = answer(directory -> directory.proves(dn, password));
      return proven;
    } finally {
      long micros = (System.nanoTime() - start) / NANOS_OF_MICRO;
      counters.count(Counter.LDAP_AUTH);
      counters.add(Counter.LDAP_AUTH_FAIL, proven ? 0 : 1);
      counters.add(Counter.LDAP_AUTH_TIME, micros);
      counters.add(Counter.LDAP_MAX_AUTH, micros);
    }
  }

  private <T> T ask(Function<DirectoryClient, T> question) {
    long start = System.nanoTime();
    boolean answered = false;
    try {
      T answer = answer(question);
      answered = true;
      return answer;
    } finally {
      long micros = (System.nanoTime() - start) / NANOS_OF_MICRO;
      counters.count(Counter.LDAP_SEARCH);
      counters.add(Counter.LDAP_SEARCH_FAIL, answered ? 0 : 1);
      counters.add(Counter.LDAP_SEARCH_TIME, micros);
      counters.add(Counter.LDAP_MAX_SEARCH, micros);
    }
  }

  private <T> T answer(Function<DirectoryClient, T> question) {
    try {
      return question.apply(client());
    } catch (DirectoryException failed) {
      throw new StoreException(ErrorCode.NETWORK_ERROR, failed.getMessage(), failed, true);
    }
  }

  /** The connections, made anew when the options have changed. */
  private synchronized DirectoryClient client() {
    DirectorySettings wanted = options.connection();
    if (client == null || !client.settings().equals(wanted)) {
      close();
      try {
        client = new DirectoryClient(wanted);
        counters.count(Counter.LDAP_CONNECT);
      } catch (IllegalArgumentException e) {
        throw LdapOptions.wrong(e.getMessage(), e);
      }
    }
    return client;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
