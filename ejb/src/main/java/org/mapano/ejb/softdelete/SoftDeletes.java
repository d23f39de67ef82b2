package org.mapano.ejb.softdelete;

import java.util.function.IntConsumer;
import org.mapano.ejb.session.StoreSession;

/** What becomes of soft-deleted objects when nobody restores them. */
public interface SoftDeletes {
  /**
   * Removes for good what was deleted some time ago, in all stores.
   *
   * @param days age in days; 0 removes everything that is soft-deleted
   * @return number of messages and folders removed, those inside folders not counted
   * @throws org.mapano.ejb.error.StoreException NO_ACCESS unless the session is a system
   *     administrator's, BUSY while another purge runs here
   */
  default int purge(StoreSession session, int days) {
    return purge(session, days, removed -> {});
  }

  /**
   * The same as {@link #purge(StoreSession, int)}.
   *
   * @param progress hears now and then how many have been removed so far
   */
  int purge(StoreSession session, int days, IntConsumer progress);
}
