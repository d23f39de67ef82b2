package org.mapano.ejb.users;

import java.util.List;
import java.util.Map;
import org.mapano.ejb.session.StoreSession;

/**
 * What administrators do with users. Every method refuses sessions below administration level 1
 * with NO_ACCESS; a level 1 session can neither make nor touch users of level 2.
 */
public interface UserAdministration {
  /**
   * Creates a user and, with it, a store (SRV-07). When only the store could not be made the user
   * stays, and {@link #ensureStore} makes it later.
   *
   * @throws org.mapano.ejb.error.StoreException COLLISION, INVALID_PARAMETER, NO_ACCESS; NO_SUPPORT
   *     when the user source cannot be written
   */
  UserAccount create(StoreSession actor, UserChange user);

  /** Changes a user; failures as for {@link #create}, and NOT_FOUND. */
  UserAccount update(StoreSession actor, String login, UserChange change);

  /** Deletes a user; the store stays as an orphan. */
  void delete(StoreSession actor, String login);

  /** Creates the store of a user that has none, in the given language or the configured one. */
  void ensureStore(StoreSession actor, String login, String locale);

  /** Creates the public store if there is none (PUB-01); answers whether it did. */
  boolean ensurePublicStore(StoreSession actor);

  /**
   * The same for the public store of a company (MT-08).
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when there is no such company
   */
  boolean ensurePublicStore(StoreSession actor, String company);

  /** One user with its store. */
  UserDetails details(StoreSession actor, String login);

  /** Users with a mailbox in order of login names. */
  List<UserAccount> page(StoreSession actor, int offset, int limit);

  /**
   * Users with a mailbox of one company, by login name.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when there is no such company, NO_ACCESS
   *     for those who do not administer it
   */
  List<UserAccount> ofCompany(StoreSession actor, String company);

  /** Number of all users with a mailbox. */
  int total(StoreSession actor);

  /** Number of users of each class that has mailboxes. */
  Map<ObjectClass, Integer> count(StoreSession actor);
}
