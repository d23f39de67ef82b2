package org.mapano.ejb.session;

/** Hears of users who log on with a password. It is called by their threads and must be quick. */
public interface LogonListener {
  /** A user is in. */
  default void loggedOn(StoreSession session) {}

  /** Somebody is not, whatever the reason. */
  default void refused() {}
}
