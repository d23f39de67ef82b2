package org.mapano.ejb.users.unix;

import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RelationEditor;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.db.ObjectRows;

/**
 * Changes what the database keeps for users of the machine: address, level, quota, features, mapped
 * properties and who may send as whom (UNIX-02). Everything else is refused with NO_SUPPORT and
 * done with the tools of the system.
 */
public final class UnixEditor implements UserEditor, RelationEditor {
  private final ObjectRows rows;
  private final UserEditor users;
  private final RelationEditor relations;
  private final UserSource source;

  /**
   * @param rows makes the rows that changes are kept in
   * @param users writes to the database
   * @param relations writes to the database
   * @param source tells what is known of users; looks anew after each change
   */
  public UnixEditor(
      ObjectRows rows, UserEditor users, RelationEditor relations, UserSource source) {
    this.rows = rows;
    this.users = users;
    this.relations = relations;
    this.source = source;
  }

  @Override
  public byte[] create(UserChange user, byte[] company) {
    throw refused();
  }

  @Override
  public void update(byte[] externId, UserChange change) {
    SourceObject user = source.find(externId, 1).orElseThrow(() -> StoreException.notFound("User"));
    // Clients send a whole user to change one thing.
    boolean elsewhere =
        differs(change.login(), user.login())
            || differs(change.fullName(), user.fullName())
            || differs(change.objectClass(), user.objectClass())
            || change.password() != null;
    if (elsewhere) {
      throw refused();
    }
    rows.ensureUser(externId, user.login());
    users.update(
        externId,
        new UserChange(
            null,
            null,
            change.email(),
            null,
            change.adminLevel(),
            null,
            change.hidden(),
            change.quota(),
            change.features(),
            change.properties()));
    source.refresh();
  }

  private static boolean differs(Object wanted, Object known) {
    return wanted != null && !wanted.equals(known);
  }

  @Override
  public void delete(byte[] externId) {
    throw refused();
  }

  @Override
  public void add(UserAccount parent, UserAccount child, Relation relation) {
    ensure(parent, relation);
    ensure(child, relation);
    relations.add(parent, child, relation);
    source.refresh();
  }

  @Override
  public void remove(UserAccount parent, UserAccount child, Relation relation) {
    ensure(parent, relation);
    ensure(child, relation);
    relations.remove(parent, child, relation);
    source.refresh();
  }

  /** Users only: groups have no senders and their members are in the files (UNIX-07). */
  private void ensure(UserAccount account, Relation relation) {
    if (relation != Relation.SEND_AS || !account.objectClass().isUser()) {
      throw refused();
    }
    rows.ensureUser(account.externId(), account.login());
  }

  private static StoreException refused() {
    return new StoreException(
        ErrorCode.NO_SUPPORT, "This is done with the tools of the operating system");
  }
}
