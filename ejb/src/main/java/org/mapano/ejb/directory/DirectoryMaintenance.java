package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.StoreException;
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
   * @throws StoreException NO_ACCESS below level 1
   */
  public void synchronise(StoreSession actor) {
    DirectoryRights.requireAdministrator(actor);
    objects.synchronise();
  }

  /**
   * Forgets what is remembered of users.
   *
   * @throws StoreException NO_ACCESS below level 2
   */
  public void forget(StoreSession actor) {
    DirectoryRights.requireSystemAdministrator(actor);
    objects.refresh();
  }

  /**
   * Writes changes that wait. None ever does, which is an error to clients: they ask again until
   * they get it.
   *
   * @throws StoreException NO_ACCESS below level 2, else NOT_FOUND
   */
  public int writePendingUpdates(StoreSession actor) {
    DirectoryRights.requireSystemAdministrator(actor);
    throw StoreException.notFound("Pending update");
  }
}
