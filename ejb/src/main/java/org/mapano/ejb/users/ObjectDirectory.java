package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;
import org.mapano.mapi.id.AddressBookEntryId;

/**
 * What address book and administration ask about objects of all kinds. Everyone and SYSTEM are
 * among them; rights and hiding are the business of those who ask. Failures are those of {@link
 * UserDirectory}.
 */
public interface ObjectDirectory {
  /** The object that an entry id names: by external id, else by local id. */
  Optional<UserAccount> find(AddressBookEntryId id);

  /** The group with a name, without regard to case. */
  Optional<UserAccount> findGroup(String name);

  /** Everyone, SYSTEM, then all users, contacts and groups. */
  List<UserAccount> all();

  /**
   * Users, contacts and groups with a name or address that contains a text; Everyone and SYSTEM
   * only by their whole name.
   */
  List<UserAccount> search(String text);

  /** Objects in a relation to another one; everybody for the members of Everyone. */
  List<UserAccount> related(UserAccount parent, Relation relation);

  /** Groups that an object is directly in, Everyone first. */
  List<UserAccount> groupsOf(UserAccount member);

  /** The address lists of all companies. */
  List<UserAccount> addressLists();

  /**
   * Brings the local table up to date with the source: new and changed objects are noted, rows of
   * missing ones removed, their stores stay as orphans. With {@code user_safe_mode} nothing is
   * removed.
   *
   * @return number of objects that are gone
   */
  int synchronise();

  /** Forgets what is remembered, so that changes made by other programs are seen at once. */
  void refresh();
}
