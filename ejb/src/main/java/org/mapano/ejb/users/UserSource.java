package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;

/**
 * Where user objects come from: the database, a directory server, the system. When the source
 * cannot be reached every method throws a temporary {@link org.mapano.ejb.error.StoreException};
 * absence is only reported when the source says so.
 */
public interface UserSource {
  /** The user with a login name as clients write it, without regard to case. */
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

  /** The group with a name, without regard to case. */
  Optional<SourceObject> findGroup(String name);

  /**
   * Users, contacts and groups with a name or address that contains a text, or begins with it,
   * whichever the source can tell.
   */
  List<SourceObject> search(String text);

  /** All users, contacts and groups. */
  List<SourceObject> all();

  /** Login names of all users with a mailbox, in order. */
  List<String> logins();

  /** The users with these login names that exist, in the same order. */
  List<SourceObject> users(List<String> logins);

  /** Groups that an object is directly in. */
  List<SourceObject> groupsOf(SourceObject member);

  /** The company with a name, without regard to case. Sources without tenants have none. */
  default Optional<SourceObject> findCompany(String name) {
    return Optional.empty();
  }

  /** All companies. */
  default List<SourceObject> companies() {
    return List.of();
  }

  /** All address lists. */
  default List<SourceObject> addressLists() {
    return List.of();
  }

  /** The system administrator that a company names; none when it is SYSTEM. */
  default Optional<SourceObject> administratorOf(SourceObject company) {
    return Optional.ofNullable(company.tenancy().administrator())
        .flatMap(externId -> find(externId, ObjectClass.ACTIVE_USER.number() >> 16));
  }

  /** Companies to which an object is in a relation: which it sees, which it administers. */
  default List<SourceObject> companiesOf(SourceObject child, Relation relation) {
    return List.of();
  }

  /** Objects in a relation to another one, e.g. the members of a group. */
  List<SourceObject> related(SourceObject parent, Relation relation);

  /**
   * Checks a password. Takes the same time whatever the answer.
   *
   * @param user the user, or null for a name that does not exist: answers false
   */
  boolean checkPassword(SourceObject user, String password);

  /** Forgets what was remembered: the next answer is as new as the source. */
  void refresh();

  /**
   * True when objects come and go without this server: their rows follow what listings show, and
   * users get a store when they are first met. Such objects are not made or removed here.
   */
  boolean isExternal();

  /** While this is the same, answers given before still hold. */
  long generation();
}
