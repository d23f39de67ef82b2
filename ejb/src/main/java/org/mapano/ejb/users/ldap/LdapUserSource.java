package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Filter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.overview.ServerCounters;
import org.mapano.ejb.users.LoginFormat;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.ServerDirectory;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserSource;

/**
 * Users, groups and contacts of a directory server (LDAP-01 to LDAP-03); every question is live.
 */
public final class LdapUserSource implements UserSource, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LdapUserSource.class.getName());

  /** Longest text that is searched for. */
  private static final int MAX_TEXT = 512;

  /** More users than this are found by listing everybody. */
  private static final int MAX_NAMED = 100;

  private final LdapOptions options;
  private final LdapSearch search;
  private final Filters filters;
  private final LdapCompanies companies;
  private final LdapRelations relations;
  private final LdapPasswords passwords;

  /**
   * @param config the options of {@code ldap.cfg}
   */
  public LdapUserSource(ServerConfig config) {
    this(config, new ServerCounters());
  }

  /**
   * A source whose questions are counted.
   *
   * @param config the options of {@code ldap.cfg}
   */
  public LdapUserSource(ServerConfig config, ServerCounters counters) {
    options = new LdapOptions(config);
    search = new LdapSearch(options, counters);
    filters = new Filters(options);
    companies = new LdapCompanies(options, search, filters, new LoginFormat(config));
    relations = new LdapRelations(options, search, filters, companies);
    passwords = new LdapPasswords(options, search, filters);
  }

  /** The servers of the directory. */
  public ServerDirectory servers() {
    return new LdapServers(options, search, filters, System::nanoTime);
  }

  @Override
  public Optional<SourceObject> findUser(String login) {
    return named(login, Kind.USER);
  }

  @Override
  public Optional<SourceObject> findGroup(String name) {
    return named(name, Kind.GROUP, Kind.DYNAMIC_GROUP);
  }

  /** A name as the directory has it; none when it is not of the form for names in companies. */
  private Optional<String> plain(String name) {
    return companies.format().split(name).map(LoginFormat.Parts::name);
  }

  @Override
  public Optional<SourceObject> findCompany(String name) {
    return !isSearchable(name)
        ? Optional.empty()
        : objects(
                filters.both(
                    filters.any(Kind.COMPANY),
                    filters.oneOf(List.of(options.name(Kind.COMPANY)), List.of(name))))
            .filter(object -> object.login().equalsIgnoreCase(name))
            .findFirst();
  }

  @Override
  public List<SourceObject> companies() {
    return objects(filters.any(Kind.COMPANY)).toList();
  }

  @Override
  public List<SourceObject> addressLists() {
    return options.types(Kind.ADDRESS_LIST).isEmpty()
        ? List.of()
        : objects(filters.any(Kind.ADDRESS_LIST)).toList();
  }

  @Override
  public List<SourceObject> companiesOf(SourceObject child, Relation relation) {
    return relations.naming(child, relation, Kind.COMPANY);
  }

  @Override
  public Optional<SourceObject> administratorOf(SourceObject company) {
    return relations.administratorOf(company);
  }

  /** A directory may compare more loosely than names are meant, and must not make two of one. */
  private Optional<SourceObject> named(String name, Kind... kinds) {
    Optional<String> plain = plain(name);
    if (!isSearchable(name) || plain.isEmpty()) {
      return Optional.empty();
    }
    Set<String> attributes = new LinkedHashSet<>();
    Arrays.stream(kinds).map(options::name).forEach(attributes::add);
    List<SourceObject> found =
        objects(filters.both(filters.any(kinds), filters.oneOf(attributes, List.of(plain.get()))))
            .filter(object -> object.login().equalsIgnoreCase(name))
            .toList();
    if (found.size() > 1) {
      LOG.log(Level.WARNING, "Several objects of the directory are called {0}: none counts", name);
      return Optional.empty();
    }
    return found.stream().findFirst();
  }

  @Override
  public Optional<SourceObject> find(byte[] externId, int type) {
    if (externId.length == 0) {
      return Optional.empty();
    }
    return objects(filters.identity(externId, type))
        .filter(object -> object.objectClass().number() >> 16 == type)
        .filter(object -> Arrays.equals(object.externId(), externId))
        .findFirst();
  }

  @Override
  public List<SourceObject> findByAddress(String address) {
    if (!isSearchable(address)) {
      return List.of();
    }
    List<SourceObject> found =
        objects(filters.both(objectKinds(), filters.oneOf(addressAttributes(), written(address))))
            .filter(object -> has(object, address))
            .toList();
    for (int rank = 0; rank < 3; rank++) {
      int wanted = rank;
      List<SourceObject> ofRank = found.stream().filter(object -> rank(object) == wanted).toList();
      if (!ofRank.isEmpty()) {
        return ofRank;
      }
    }
    return List.of();
  }

  /** An address may be a name in a company, of which the directory has only a part. */
  private Set<String> written(String address) {
    Set<String> written = new LinkedHashSet<>(List.of(address));
    plain(address).ifPresent(written::add);
    return written;
  }

  private static boolean has(SourceObject object, String address) {
    return object.login().equalsIgnoreCase(address)
        || object.email().equalsIgnoreCase(address)
        || object.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(address));
  }

  private static int rank(SourceObject object) {
    if (!object.objectClass().isUser()) {
      return 2;
    }
    return object.objectClass() == ObjectClass.CONTACT ? 1 : 0;
  }

  @Override
  public List<SourceObject> search(String text) {
    if (!isSearchable(text)) {
      return List.of();
    }
    Set<String> attributes = new LinkedHashSet<>(addressAttributes());
    attributes.add(options.text(OptionNames.FULLNAME_ATTRIBUTE));
    Filter condition = filters.partly(text, attributes);
    if (!options.text(OptionNames.OBJECT_SEARCH_FILTER).isEmpty()) {
      // Names of users and groups are found whatever the administrator's filter looks at.
      Set<String> names = new LinkedHashSet<>();
      Stream.of(Kind.USER, Kind.GROUP, Kind.DYNAMIC_GROUP).map(options::name).forEach(names::add);
      condition = Filter.createORFilter(condition, filters.beginning(text, names));
    }
    return objects(filters.both(objectKinds(), condition)).toList();
  }

  @Override
  public List<SourceObject> all() {
    return objects(objectKinds()).toList();
  }

  @Override
  public List<String> logins() {
    return objects(filters.any(Kind.USER))
        .filter(object -> object.objectClass().hasStore() && !object.login().isEmpty())
        .map(object -> object.login().toLowerCase(Locale.ROOT))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  @Override
  public List<SourceObject> users(List<String> logins) {
    Filter kinds = filters.any(Kind.USER);
    Filter wanted =
        logins.size() > MAX_NAMED || logins.isEmpty()
            ? kinds
            : filters.both(
                kinds,
                filters.oneOf(
                    List.of(options.name(Kind.USER)),
                    logins.stream().flatMap(login -> plain(login).stream()).toList()));
    Map<String, SourceObject> byLogin = new LinkedHashMap<>();
    if (!logins.isEmpty()) {
      objects(wanted)
          .forEach(object -> byLogin.put(object.login().toLowerCase(Locale.ROOT), object));
    }
    return logins.stream()
        .flatMap(login -> Stream.ofNullable(byLogin.get(login.toLowerCase(Locale.ROOT))))
        .toList();
  }

  @Override
  public List<SourceObject> groupsOf(SourceObject member) {
    return relations.groupsOf(member);
  }

  @Override
  public List<SourceObject> related(SourceObject parent, Relation relation) {
    return relations.related(parent, relation);
  }

  @Override
  public boolean checkPassword(SourceObject user, String password) {
    return passwords.check(user, password);
  }

  @Override
  public void refresh() {
    companies.refresh();
  }

  @Override
  public boolean isExternal() {
    return true;
  }

  /** Nothing says when a directory changes: no answer holds for longer than this moment. */
  @Override
  public long generation() {
    return System.nanoTime();
  }

  private Filter objectKinds() {
    return filters.any(Kind.USER, Kind.CONTACT, Kind.GROUP, Kind.DYNAMIC_GROUP);
  }

  private Set<String> addressAttributes() {
    Set<String> names = new LinkedHashSet<>();
    names.add(options.text(OptionNames.EMAILADDRESS_ATTRIBUTE));
    names.add(options.text(OptionNames.EMAILALIASES_ATTRIBUTE));
    Stream.of(Kind.USER, Kind.GROUP, Kind.DYNAMIC_GROUP).map(options::name).forEach(names::add);
    names.remove("");
    return names;
  }

  private Stream<SourceObject> objects(Filter filter) {
    EntryReader reader = new EntryReader(options, companies);
    return reader.objects(search.find(filter, reader.attributes())).stream();
  }

  private static boolean isSearchable(String text) {
    return !text.isBlank() && text.length() <= MAX_TEXT;
  }

  @Override
  public void close() {
    search.close();
  }
}
