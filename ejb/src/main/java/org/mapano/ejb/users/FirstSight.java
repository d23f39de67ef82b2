package org.mapano.ejb.users;

/**
 * Hears of objects of a user source that this server meets for the first time (SYNC-02), and of
 * those that are gone.
 */
@FunctionalInterface
public interface FirstSight {
  /**
   * Makes what an object needs and does not have yet. May be called again for the same object. Must
   * not throw: what could not be made now is made at the next synchronisation.
   */
  void provide(UserAccount account);

  /** An object was removed. Must not throw. */
  default void gone(GoneObject object) {}

  /** For sources whose objects are made by this server, which makes the rest then. */
  static FirstSight nothing() {
    return account -> {};
  }
}
