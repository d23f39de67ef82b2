package org.mapano.ejb.rights;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserDirectory;

/** Reading and changing the permission entries of stores and folders. */
@Singleton
public class Permissions {
  private static final int MAX_CHANGES = 10_000;

  private final Transactions transactions;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final AclRows acl;
  private final UserDirectory users;
  private final StoreEvents events;

  @Inject
  public Permissions(
      Transactions transactions,
      Ancestry ancestry,
      AccessControl access,
      AclRows acl,
      UserDirectory users,
      StoreEvents events) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.access = access;
    this.acl = acl;
    this.users = users;
    this.events = events;
  }

  /** The entries of an object itself, not of those above it. Everybody may read them. */
  public List<Permission> list(long objectId) {
    return transactions.read(tx -> acl.list(tx, objectId));
  }

  /**
   * Changes entries; needs folder access.
   *
   * @return changes that were refused because the grantee is no active user, security group or
   *     company; removing is always possible
   * @throws StoreException INVALID_PARAMETER when all were refused
   */
  public List<PermissionChange> change(
      StoreSession session, long objectId, List<PermissionChange> changes) {
    if (changes.size() > MAX_CHANGES) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many permission changes");
    }
    List<PermissionChange> accepted = new ArrayList<>();
    List<PermissionChange> refused = new ArrayList<>();
    for (PermissionChange change : changes) {
      (change.removed() || mayHaveRights(session, change.userId()) ? accepted : refused)
          .add(change);
    }
    if (accepted.isEmpty() && !refused.isEmpty()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Nobody here can have rights");
    }
    transactions.write(tx -> {
      Lineage object = ancestry.get(tx, objectId);
      access.check(tx, session, object, Wanted.FOLDER_ACCESS);
      for (PermissionChange change : accepted) {
        acl.change(tx, objectId, change);
      }
      long storeId = object.store().id();
      tx.afterCommit(() ->
          events.publish(
              new StoreEvent(StoreEvent.Kind.FOLDER_CHANGED, storeId, objectId, objectId, 0)));
      return null;
    });
    return refused;
  }

  private boolean mayHaveRights(StoreSession session, int userId) {
    return users
        .findById(userId)
        .filter(user -> user.externId() == null || session.sees(user.companyId()))
        .map(user ->
            user.objectClass() == ObjectClass.ACTIVE_USER
                || user.objectClass() == ObjectClass.SECURITY_GROUP
                || user.objectClass() == ObjectClass.COMPANY)
        .orElse(false);
  }
}
