package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;

/**
 * Where user objects come from: the database, a directory server, the system. When the source
 * cannot be reached every method throws a temporary {@link org.mapano.ejb.error.StoreException};
 * absence is only reported when the source says so.
 */
public interface UserSource {
  /** The user with a login name, without regard to case. */
  Optional<SourceObject> findUser(String login);

  /**
   * The object with an external id.
   *
   * @param type type of object, {@code objectClass.number() >> 16}
   */
  Optional<SourceObject> find(byte[] externId, int type);

  /**
   * Objects that have a mail address, alias or name. Users come before contacts and those before
   * groups: only objects of the first kind that has any are answered.
   */
  List<SourceObject> findByAddress(String address);

  /** Login names of all users with a mailbox, in order. */
  List<String> logins();

  /** The users with these login names that exist, in the same order. */
  List<SourceObject> users(List<String> logins);

  /** Groups that an object is directly in. */
  List<SourceObject> groupsOf(SourceObject member);

  /**
   * Checks a password. Takes the same time whatever the answer.
   *
   * @param user the user, or null for a name that does not exist: answers false
   */
  boolean checkPassword(SourceObject user, String password);

  /** While this is the same, answers given before still hold. */
  long generation();
}
