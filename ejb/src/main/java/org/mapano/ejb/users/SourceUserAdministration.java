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
  private final LocalUsers local;
  private final Stores stores;
  private final Quotas quotas;
  private final ServerConfig config;

  /**
   * @param source the users
   * @param editor writes to the same source
   * @param directory the users with their local ids
   * @param local the table {@code users}
   * @param stores makes stores
   * @param quotas tells quota states
   * @param config server options
   */
  public SourceUserAdministration(
      UserSource source,
      UserEditor editor,
      UserDirectory directory,
      LocalUsers local,
      Stores stores,
      Quotas quotas,
      ServerConfig config) {
    this.source = source;
    this.editor = editor;
    this.directory = directory;
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
    UserRules.check(user);
    byte[] externId = editor.create(user);
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
    UserRules.check(change);
    editor.update(before.externId(), change);
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
    if (stores.publicStore(0).isPresent()) {
      return false;
    }
    stores.createPublic(actor, 0, storeLocale());
    return true;
  }

  @Override
  public UserDetails details(StoreSession actor, String login) {
    requireLevel(actor, null);
    UserAccount account = existing(login);
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
    List<String> logins = source.logins();
    int start = Math.min(Math.max(offset, 0), logins.size());
    int end = Math.min(logins.size(), start + Math.max(limit, 0));
    return local.resolve(source.users(logins.subList(start, end)));
  }

  @Override
  public int total(StoreSession actor) {
    requireLevel(actor, null);
    return source.logins().size();
  }

  @Override
  public Map<ObjectClass, Integer> count(StoreSession actor) {
    requireLevel(actor, null);
    Map<ObjectClass, Integer> result = new EnumMap<>(ObjectClass.class);
    Collection<UserAccount> all = directory.list();
    all.forEach(account -> result.merge(account.objectClass(), 1, Integer::sum));
    return result;
  }

  private String storeLocale() {
    return config.get("admin", "default_store_locale");
  }

  private UserAccount existing(String login) {
    return directory
        .findByLogin(Objects.requireNonNull(login))
        .orElseThrow(() -> StoreException.notFound("User"));
  }

  private UserAccount changeable(StoreSession actor, String login) {
    requireLevel(actor, null);
    UserAccount account = existing(login);
    if (account.externId() == null) {
      throw StoreException.noAccess(account.login());
    }
    requireLevel(actor, account.adminLevel());
    return account;
  }

  /** Level 1 at least, and level 2 to deal with level 2. */
  private static void requireLevel(StoreSession actor, Integer level) {
    if (actor.adminLevel() < 1 || level != null && level > 1 && actor.adminLevel() < 2) {
      throw StoreException.noAccess("user administration");
    }
  }
}
