package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.ObjectDirectory;

/** What administrators do to the directory as a whole. */
@Singleton
public class DirectoryMaintenance {
  private final ObjectDirectory objects;

  @Inject
  public DirectoryMaintenance(ObjectDirectory objects) {
    this.objects = objects;
  }

  /**
   * Compares the user source with the local table (SYNC-*).
   *
   * @throws org.mapano.ejb.error.StoreException NO_ACCESS below level 1
   */
  public void synchronise(StoreSession actor) {
    DirectoryRights.requireAdministrator(actor);
    objects.synchronise();
  }

  /**
   * Forgets what is remembered of users.
   *
   * @throws org.mapano.ejb.error.StoreException NO_ACCESS below level 2
   */
  public void forget(StoreSession actor) {
    DirectoryRights.requireSystemAdministrator(actor);
    objects.refresh();
  }

  /**
   * Number of changes that wait to be written.
   *
   * @throws org.mapano.ejb.error.StoreException NO_ACCESS below level 2
   */
  public int pendingUpdates(StoreSession actor) {
    DirectoryRights.requireSystemAdministrator(actor);
    return 0;
  }
}
