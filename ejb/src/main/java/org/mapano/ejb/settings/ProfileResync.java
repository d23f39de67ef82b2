package org.mapano.ejb.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Makes clients that keep a copy of a mailbox fetch all of it anew: they compare a number on the
 * root folder with the one they remember.
 */
@Singleton
public class ProfileResync {
  private final Stores stores;
  private final Folders folders;

  @Inject
  public ProfileResync(Stores stores, Folders folders) {
    this.stores = stores;
    this.folders = folders;
  }

  /**
   * Raises the number of a user's mailbox.
   *
   * @throws StoreException NOT_FOUND without a mailbox, NO_ACCESS for those who do not administer
   *     the user
   */
  public void request(StoreSession actor, UserAccount owner) {
    if (!actor.administers(owner.companyId())) {
      throw StoreException.noAccess("the profiles of " + owner.login());
    }
    StoreInfo store =
        stores.ofUser(owner.id()).orElseThrow(() -> StoreException.notFound("Mailbox"));
    long root = store.rootFolderId();
    int before = folders.properties(actor, root).integer(Tags.PR_EC_RESYNC_ID, 0);
    folders.change(actor, root, new PropMap().put(Tags.PR_EC_RESYNC_ID, before + 1), List.of());
  }
}
