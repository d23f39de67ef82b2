package org.mapano.ejb.users;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;

/** Administration of the users of a source that can be written. */
public final class SourceUserAdministration implements UserAdministration {
  private final UserSource source;
  private final UserEditor editor;
  private final UserDirectory directory;
  private final CompanyDirectory companies;
  private final LocalUsers local;
  private final Stores stores;
  private final Quotas quotas;
  private final ServerConfig config;

  /**
   * @param source the users
   * @param editor writes to the same source
   * @param directory the users with their local ids
   * @param companies names with companies
   * @param local the table {@code users}
   * @param stores makes stores
   * @param quotas tells quota states
   * @param config server options
   */
  public SourceUserAdministration(
      UserSource source,
      UserEditor editor,
      UserDirectory directory,
      CompanyDirectory companies,
      LocalUsers local,
      Stores stores,
      Quotas quotas,
      ServerConfig config) {
    this.source = source;
    this.editor = editor;
    this.directory = directory;
    this.companies = companies;
    this.local = local;
    this.stores = stores;
    this.quotas = quotas;
    this.config = config;
  }

  @Override
  public UserAccount create(StoreSession actor, UserChange user) {
    requireLevel(actor, user.adminLevel());
    if (user.login() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A user needs a name");
    }
    CompanyDirectory.GivenName given = companies.parse(user.login());
    requireCompany(actor, given.companyId());
    UserChange named = user.withLogin(given.name());
    UserRules.check(named);
    byte[] externId = editor.create(named, given.companyExternId());
    UserAccount account =
        source
            .find(externId, ObjectClass.ACTIVE_USER.number() >> 16)
            .flatMap(local::resolve)
            .orElseThrow(() -> StoreException.notFound("User"));
    ensureStore(actor, account, null);
    return account;
  }

  @Override
  public UserAccount update(StoreSession actor, String login, UserChange change) {
    UserAccount before = changeable(actor, login);
    requireLevel(actor, change.adminLevel());
    UserChange named = change.withLogin(companies.renamed(before, change.login()));
    UserRules.check(named);
    editor.update(before.externId(), named);
    return directory.findById(before.id()).orElseThrow(() -> StoreException.notFound("User"));
  }

  @Override
  public void delete(StoreSession actor, String login) {
    editor.delete(changeable(actor, login).externId());
  }

  @Override
  public void ensureStore(StoreSession actor, String login, String locale) {
    ensureStore(actor, changeable(actor, login), locale);
  }

  private void ensureStore(StoreSession actor, UserAccount account, String locale) {
    if (stores.ofUser(account.id()).isEmpty()) {
      String language = locale == null ? storeLocale() : locale;
      stores.createPrivate(actor, account.id(), language);
    }
  }

  @Override
  public boolean ensurePublicStore(StoreSession actor) {
    requireLevel(actor, null);
    return ensurePublicStore(actor, 0);
  }

  @Override
  public boolean ensurePublicStore(StoreSession actor, String company) {
    return ensurePublicStore(actor, visible(actor, company));
  }

  private boolean ensurePublicStore(StoreSession actor, int company) {
    requireCompany(actor, company);
    if (stores.publicStore(company).isPresent()) {
      return false;
    }
    stores.createPublic(actor, company, storeLocale());
    return true;
  }

  private int visible(StoreSession actor, String company) {
    return companies
        .find(company)
        .filter(found -> actor.sees(found.id()))
        .orElseThrow(() -> StoreException.notFound("Company"))
        .id();
  }

  @Override
  public UserDetails details(StoreSession actor, String login) {
    requireLevel(actor, null);
    UserAccount account = seen(actor, login);
    if (account.externId() != null) {
      requireCompany(actor, account.companyId());
    }
    Map<Feature, Boolean> features = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      features.put(feature, directory.isEnabled(account, feature));
    }
    Optional<StoreInfo> store = stores.ofUser(account.id());
    List<String> groups =
        directory.groupIds(account.id()).stream()
            .map(directory::findById)
            .flatMap(Optional::stream)
            .map(UserAccount::login)
            .sorted()
            .toList();
    return new UserDetails(
        account,
        features,
        store,
        store.map(quotas::state),
        store.map(StoreInfo::id).map(stores::settings),
        groups);
  }

  @Override
  public List<UserAccount> page(StoreSession actor, int offset, int limit) {
    requireLevel(actor, null);
    if (!isEverything(actor)) {
      List<UserAccount> own = own(actor);
      int first = Math.min(Math.max(offset, 0), own.size());
      return own.subList(first, Math.min(own.size(), first + Math.max(limit, 0)));
    }
    List<String> logins = source.logins();
    int start = Math.min(Math.max(offset, 0), logins.size());
    int end = Math.min(logins.size(), start + Math.max(limit, 0));
    return local.resolve(source.users(logins.subList(start, end)));
  }

  @Override
  public List<UserAccount> ofCompany(StoreSession actor, String company) {
    int id = visible(actor, company);
    requireCompany(actor, id);
    return directory.list().stream().filter(user -> user.companyId() == id).toList();
  }

  @Override
  public int total(StoreSession actor) {
    requireLevel(actor, null);
    return isEverything(actor) ? source.logins().size() : own(actor).size();
  }

  @Override
  public Map<ObjectClass, Integer> count(StoreSession actor) {
    requireLevel(actor, null);
    Map<ObjectClass, Integer> result = new EnumMap<>(ObjectClass.class);
    Collection<UserAccount> all = isEverything(actor) ? directory.list() : own(actor);
    all.forEach(account -> result.merge(account.objectClass(), 1, Integer::sum));
    return result;
  }

  private String storeLocale() {
    return config.get("admin", "default_store_locale");
  }

  /** Whether there is nobody whom the session may not list. */
  private boolean isEverything(StoreSession actor) {
    return !companies.isHosted() || actor.isSystemAdministrator();
  }

  private List<UserAccount> own(StoreSession actor) {
    return directory.list().stream().filter(user -> actor.administers(user.companyId())).toList();
  }

  private UserAccount seen(StoreSession actor, String login) {
    return directory
        .findByLogin(Objects.requireNonNull(login))
        .filter(user -> user.externId() == null || actor.sees(user.companyId()))
        .orElseThrow(() -> StoreException.notFound("User"));
  }

  private UserAccount changeable(StoreSession actor, String login) {
    requireLevel(actor, null);
    UserAccount account = seen(actor, login);
    if (account.externId() == null) {
      throw StoreException.noAccess(account.login());
    }
    requireLevel(actor, account.adminLevel());
    requireCompany(actor, account.companyId());
    return account;
  }

  private static void requireCompany(StoreSession actor, int company) {
    if (!actor.administers(company)) {
      throw StoreException.noAccess("the users of company " + company);
    }
  }

  /** Level 1 at least, and level 2 to deal with level 2. */
  private static void requireLevel(StoreSession actor, Integer level) {
    if (!actor.isAdministrator() || level != null && level > 1 && actor.adminLevel() < 2) {
      throw StoreException.noAccess("user administration");
    }
  }
}
