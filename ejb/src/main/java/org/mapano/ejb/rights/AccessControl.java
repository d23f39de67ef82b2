package org.mapano.ejb.rights;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.audit.AccessAudit;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoreType;

/**
 * Decides what a session may do with an object (store-semantics 9). Every decision is made from the
 * present rows, so that a permission withdrawn on one node ends on all of them at once; owners and
 * administrators cost no statement.
 */
@Singleton
public class AccessControl {
  private static final int MAX_LEVELS = 64;
  private static final int GRANTED = 2;
  private static final int RESTRICTED_ADMIN =
      Rights.VISIBLE | Rights.FOLDER_ACCESS | Rights.CREATE_SUBFOLDER;

  private final StoreCatalog catalog;
  private final AccessAudit audit;
  private final boolean restrictAdmin;
  private final boolean ownerAutoAccess;

  @Inject
  public AccessControl(StoreCatalog catalog, ServerConfig config, AccessAudit audit) {
    this.catalog = catalog;
    this.audit = audit;
    this.restrictAdmin = config.bool("server", "restrict_admin_permissions");
    this.ownerAutoAccess = config.bool("server", "owner_auto_full_access");
  }

  /**
   * Checks one object.
   *
   * @throws StoreException NO_ACCESS, or NOT_FOUND for changes below something deleted
   */
  public void check(Tx tx, StoreSession session, Lineage object, Wanted wanted)
      throws SQLException {
    if (wanted.needsLivingParents() && object.isDeleted()) {
      throw StoreException.notFound("Object " + object.object().id());
    }
    boolean allowed = allows(tx, session, object, wanted);
    if (wanted != Wanted.ADMIN) {
      audit.decided(allowed, session, object, wanted.word());
    }
    if (!allowed) {
      throw StoreException.noAccess("object " + object.object().id());
    }
  }

  /** Whether a session may do something with an object. */
  public boolean allows(Tx tx, StoreSession session, Lineage object, Wanted wanted)
      throws SQLException {
    return allowed(tx, session, List.of(object), wanted).contains(object.object().id());
  }

  /** The ids of those objects with which a session may do something. */
  public Set<Long> allowed(Tx tx, StoreSession session, Collection<Lineage> objects, Wanted wanted)
      throws SQLException {
    Set<Long> allowed = new HashSet<>();
    Map<Long, Integer> rights = rights(tx, session, objects);
    for (Lineage object : objects) {
      ObjectRow row = object.object();
      boolean owner = row.owner() == session.userId();
      boolean passes =
          switch (wanted) {
            case OWNER -> session.isSystem() || owner;
            case ADMIN -> session.isSystem() || isAdminOver(tx, session, object);
            case READ, VISIBLE ->
                isStoreOrRoot(object)
                    || owner && ownerAutoAccess
                    || wanted.allowedBy(rights.get(row.id()), owner);
            case CREATE, FOLDER_ACCESS ->
                owner && ownerAutoAccess || wanted.allowedBy(rights.get(row.id()), owner);
            default -> wanted.allowedBy(rights.get(row.id()), owner);
          };
      if (passes) {
        allowed.add(row.id());
      }
    }
    return allowed;
  }

  private static boolean isStoreOrRoot(Lineage object) {
    ObjectRow row = object.object();
    return row.type() == ObjectType.STORE
        || row.type() == ObjectType.FOLDER && object.rows().size() == 2;
  }

  /**
   * Granted right bits of a session by object id; {@link Rights#ALL} for owners of the store. What
   * who created an object may do without a grant is not among them.
   */
  public Map<Long, Integer> rights(Tx tx, StoreSession session, Collection<Lineage> objects)
      throws SQLException {
    Map<Long, Integer> rights = new HashMap<>();
    Map<Long, Lineage> undecided = new HashMap<>();
    for (Lineage object : objects) {
      Integer own = withoutGrants(tx, session, object);
      if (own == null) {
        undecided.put(object.object().id(), object);
      } else {
        rights.put(object.object().id(), own);
      }
    }
    if (!undecided.isEmpty()) {
      addGranted(tx, session, undecided.values(), rights);
    }
    return rights;
  }

  /** Rights that need no look at the permission entries, or null. */
  private Integer withoutGrants(Tx tx, StoreSession session, Lineage object) throws SQLException {
    if (session.isSystem()) {
      return Rights.ALL;
    }
    if (object.store().owner() == session.userId()) {
      boolean archive = catalog.store(tx, object.store().id()).type() == StoreType.ARCHIVE;
      return archive ? Rights.READ_ANY | Rights.VISIBLE : Rights.ALL;
    }
    return !restrictAdmin && isAdminOver(tx, session, object) ? Rights.ALL : null;
  }

  private void addGranted(
      Tx tx, StoreSession session, Collection<Lineage> objects, Map<Long, Integer> rights)
      throws SQLException {
    Map<Long, Integer> grants = grants(tx, session, objects);
    for (Lineage object : objects) {
      int bits = nearest(object, grants);
      if (isAdminOver(tx, session, object)) {
        bits |= RESTRICTED_ADMIN;
      }
      rights.put(object.object().id(), bits);
    }
  }

  /** Only the nearest object that has an entry for the session counts. */
  private static int nearest(Lineage object, Map<Long, Integer> grants) {
    for (ObjectRow row : object.rows().subList(0, Math.min(MAX_LEVELS, object.rows().size()))) {
      Integer bits = grants.get(row.id());
      if (bits != null) {
        return bits;
      }
    }
    return 0;
  }

  private static Map<Long, Integer> grants(Tx tx, StoreSession session, Collection<Lineage> objects)
      throws SQLException {
    Set<Long> levels = new HashSet<>();
    for (Lineage object : objects) {
      object.rows().forEach(row -> levels.add(row.id()));
    }
    Map<Long, Integer> grants = new HashMap<>();
    InList.select(
        tx,
        "SELECT hierarchy_id, id, rights FROM acl WHERE type = "
            + GRANTED
            + " AND hierarchy_id IN "
            + InList.LIST,
        levels,
        row -> {
          int grantee = row.getInt(2);
          if (grantee == session.userId()
              || grantee == session.companyId() && grantee != 0
              || session.groupIds().contains(grantee)) {
            grants.merge(row.getLong(1), (int) row.getLong(3), (a, b) -> a | b);
          }
        });
    return grants;
  }

  /** Whether the session administers the store's owner (store-semantics 10). */
  private boolean isAdminOver(Tx tx, StoreSession session, Lineage object) throws SQLException {
    return session.isSystemAdministrator()
        || session.isAdministrator()
            && session.administers(catalog.store(tx, object.store().id()).companyId());
  }
}
