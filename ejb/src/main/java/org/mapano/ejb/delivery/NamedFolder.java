package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderPath;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.StoreInfo;

/**
 * Puts mail into a folder that is named by a path, or into the public store, as far as the
 * recipient may write there; else it goes to the Inbox (delivery.md 1.5).
 */
@Singleton
class NamedFolder implements DeliveryStep {
  private static final Logger LOG = System.getLogger(NamedFolder.class.getName());

  private final FolderPath paths;
  private final Sessions sessions;
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final AccessControl access;

  @Inject
  NamedFolder(
      FolderPath paths,
      Sessions sessions,
      Transactions transactions,
      Ancestry ancestry,
      AccessControl access) {
    this.paths = paths;
    this.sessions = sessions;
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.access = access;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    if (!delivery.placement().namesFolder()) {
      return;
    }
    try {
      place(delivery);
    } catch (StoreException failed) {
      if (failed.temporary()) {
        throw failed;
      }
      LOG.log(
          Level.WARNING,
          "Mail for " + delivery.user().login() + " goes to the Inbox, not where it should",
          failed);
    }
  }

  private void place(RecipientDelivery delivery) {
    StoreSession session = sessions.actAs(delivery.user().id(), "dagent");
    StoreInfo store =
        delivery.placement().shared()
            ? paths.publicStore(delivery.user().companyId())
            : delivery.store();
    long found =
        paths.find(session, store, delivery.placement().path(), delivery.placement().create());
    transactions.read(tx -> {
      access.check(tx, session, ancestry.get(tx, found), Wanted.CREATE);
      return null;
    });
    delivery.place(store, found);
  }
}
