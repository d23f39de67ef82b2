package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.mapano.ejb.users.ServerDetails;
import org.mapano.ejb.users.ServerDirectory;

/**
 * Server objects of a directory (MS-03, MS-05). An entry without address or plain port is none. The
 * list is remembered as long as other answers are.
 */
final class LdapServers implements ServerDirectory {
  private static final int MAX_PORT = 65535;

  private final LdapOptions options;
  private final LdapSearch search;
  private final Filters filters;
  private final LongSupplier nanoClock;
  private List<ServerDetails> known;
  private long knownAt;

  LdapServers(LdapOptions options, LdapSearch search, Filters filters, LongSupplier nanoClock) {
    this.options = options;
    this.search = search;
    this.filters = filters;
    this.nanoClock = nanoClock;
  }

  @Override
  public Optional<ServerDetails> find(String name) {
    return all().stream().filter(server -> server.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public List<ServerDetails> all() {
    synchronized (this) {
      if (known != null && nanoClock.getAsLong() - knownAt < options.cacheTime().toNanos()) {
        return known;
      }
    }
    long asked = nanoClock.getAsLong();
    List<String> types =
        Arrays.stream(options.text(OptionNames.SERVER_TYPE_ATTRIBUTE_VALUE).split(","))
            .map(String::trim)
            .filter(type -> !type.isEmpty())
            .toList();
    List<ServerDetails> servers =
        types.isEmpty()
            ? List.of()
            : search.find(filter(types), attributes()).stream()
                .flatMap(entry -> server(entry).stream())
                .toList();
    synchronized (this) {
      known = servers;
      knownAt = asked;
    }
    return servers;
  }

  private Filter filter(List<String> types) {
    List<Filter> all = new ArrayList<>();
    String own = options.text(OptionNames.SERVER_SEARCH_FILTER);
    if (!own.isEmpty()) {
      all.add(LdapOptions.parse(OptionNames.SERVER_SEARCH_FILTER, own));
    }
    String attribute = options.text(OptionNames.OBJECT_TYPE_ATTRIBUTE);
    types.forEach(type -> all.add(filters.equal(attribute, type)));
    return Filter.createANDFilter(all);
  }

  private String[] attributes() {
    return Stream.of(
            OptionNames.SERVER_UNIQUE_ATTRIBUTE,
            OptionNames.SERVER_ADDRESS_ATTRIBUTE,
            OptionNames.SERVER_HTTP_PORT_ATTRIBUTE,
            OptionNames.SERVER_SSL_PORT_ATTRIBUTE,
            OptionNames.SERVER_FILE_PATH_ATTRIBUTE,
            OptionNames.SERVER_PROXY_PATH_ATTRIBUTE,
            OptionNames.SERVER_CONTAINS_PUBLIC_ATTRIBUTE)
        .map(options::text)
        .filter(name -> !name.isEmpty())
        .toArray(String[]::new);
  }

  private Optional<ServerDetails> server(Entry entry) {
    ServerDetails server =
        new ServerDetails(
            value(entry, OptionNames.SERVER_UNIQUE_ATTRIBUTE),
            value(entry, OptionNames.SERVER_ADDRESS_ATTRIBUTE),
            port(entry, OptionNames.SERVER_HTTP_PORT_ATTRIBUTE),
            port(entry, OptionNames.SERVER_SSL_PORT_ATTRIBUTE),
            value(entry, OptionNames.SERVER_FILE_PATH_ATTRIBUTE),
            value(entry, OptionNames.SERVER_PROXY_PATH_ATTRIBUTE),
            options.isTrue(entry, options.text(OptionNames.SERVER_CONTAINS_PUBLIC_ATTRIBUTE)));
    boolean usable =
        !server.name().isEmpty() && !server.address().isEmpty() && server.httpPort() > 0;
    return usable ? Optional.of(server) : Optional.empty();
  }

  private String value(Entry entry, String option) {
    return options.value(entry, options.text(option)).trim();
  }

  private int port(Entry entry, String option) {
    try {
      int port = Integer.parseInt(value(entry, option));
      return port > 0 && port <= MAX_PORT ? port : 0;
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
