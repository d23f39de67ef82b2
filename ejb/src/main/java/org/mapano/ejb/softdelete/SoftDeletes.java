package org.mapano.ejb.softdelete;

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
  int purge(StoreSession session, int days);
}
