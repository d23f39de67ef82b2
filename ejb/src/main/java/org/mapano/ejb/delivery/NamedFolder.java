package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;

/**
 * Puts mail into a folder that is named by a path, or into the public store, as far as the
 * recipient may write there; else it goes to the Inbox (delivery.md 1.5).
 */
@Singleton
class NamedFolder implements DeliveryStep {
  private static final Logger LOG = System.getLogger(NamedFolder.class.getName());

  private final Stores stores;
  private final Folders folders;
  private final Sessions sessions;
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final AccessControl access;

  @Inject
  NamedFolder(
      Stores stores,
      Folders folders,
      Sessions sessions,
      Transactions transactions,
      Ancestry ancestry,
      AccessControl access) {
    this.stores = stores;
    this.folders = folders;
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
            ? stores
                .publicStore(delivery.user().companyId())
                .orElseThrow(() -> StoreException.notFound("Public store"))
            : delivery.store();
    long folder = stores.specialFolders(store.id()).ipmSubtree();
    for (String name : delivery.placement().path()) {
      folder = child(session, folder, name, delivery.placement().create());
    }
    long found = folder;
    transactions.read(tx -> {
      access.check(tx, session, ancestry.get(tx, found), Wanted.CREATE);
      return null;
    });
    delivery.place(store, found);
  }

  private long child(StoreSession session, long parent, String name, boolean create) {
    List<FolderInfo> all = folders.subtree(session, parent);
    for (FolderInfo folder : all) {
      if (folder.parentId() == parent && folder.name().equalsIgnoreCase(name)) {
        return folder.id();
      }
    }
    if (!create) {
      throw StoreException.notFound("Folder " + name);
    }
    return folders.create(session, parent, name, "IPF.Note");
  }
}
