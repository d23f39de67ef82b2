package org.mapano.ejb.session;

/** Makes sessions. */
public interface Sessions {
  /**
   * Proves a name and a password. Counts failures by address and name and slows them down.
   *
   * @throws org.mapano.ejb.error.StoreException LOGON_FAILED whatever the reason (wrong name, wrong
   *     password, no logon allowed, locked out); a temporary one when the user source is out of
   *     reach
   */
  StoreSession logon(String login, String password, Origin origin);

  /** A session of the internal administrator for the server's own work. */
  StoreSession system(String program);

  /** A session of a user without a password, for the server acting for that user. */
  StoreSession actAs(int userId, String program);
}
