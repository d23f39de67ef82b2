package org.mapano.ejb.users;

import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Stores;

/**
 * Gives a store to every user when it is first met (LDAP-10), and a public store to every company
 * (MT-08): nobody tells the server when one is made in a directory.
 */
public final class StoreOnSight implements FirstSight {
  private static final Logger LOG = Logger.getLogger(StoreOnSight.class.getName());

  private final Supplier<Stores> stores;
  private final ServerConfig config;

  /**
   * @param stores makes them; asked when the first user appears, for stores need the directory
   * @param config {@code default_store_locale}
   */
  public StoreOnSight(Supplier<Stores> stores, ServerConfig config) {
    this.stores = stores;
    this.config = config;
  }

  @Override
  public void provide(UserAccount account) {
    boolean company = account.objectClass() == ObjectClass.COMPANY;
    if (!company && !account.objectClass().hasStore() || account.externId() == null) {
      return;
    }
    try {
      if (company) {
        providePublic(account);
        return;
      }
      if (stores.get().ofUser(account.id()).isEmpty()) {
        stores
            .get()
            .createPrivate(system(), account.id(), config.get("admin", "default_store_locale"));
        LOG.log(Level.INFO, "Store of user {0} created", account.login());
      }
    } catch (StoreException failed) {
      // Another thread or node may have been first.
      if (failed.code() != ErrorCode.COLLISION) {
        LOG.log(Level.WARNING, failed, () -> "No store for user " + account.login() + " yet");
      }
    }
  }

  private void providePublic(UserAccount company) {
    if (stores.get().publicStore(company.id()).isEmpty()) {
      stores
          .get()
          .createPublic(system(), company.id(), config.get("admin", "default_store_locale"));
      LOG.log(Level.INFO, "Public store of company {0} created", company.login());
    }
  }

  private static StoreSession system() {
    return new StoreSession(
        StoreSession.SYSTEM,
        "SYSTEM",
        2,
        0,
        Set.of(StoreSession.EVERYONE),
        new Origin("", "directory", "internal"));
  }
}
