package org.mapano.ejb.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Incremental change synchronisation (store-semantics 12): a client keeps a state, a number of the
 * change log, and asks what came after it.
 */
@Singleton
public class Synchronisations {
  private static final Logger LOG = Logger.getLogger(Synchronisations.class.getName());

  /** Messages of a folder. */
  public static final int CONTENTS = 1;

  /** Folders below a folder. */
  public static final int HIERARCHY = 2;

  private static final int SYSTEM_ADMINISTRATOR = 2;

  private final Transactions transactions;
  private final ObjectKeys keys;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;
  private final PropertyRows properties;
  private final SyncRows syncs;
  private final ContentsExport contents;
  private final HierarchyExport hierarchy;
  private final ServerExport server;

  @Inject
  Synchronisations(
      Transactions transactions,
      ObjectKeys keys,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog,
      PropertyRows properties,
      SyncRows syncs,
      ContentsExport contents,
      HierarchyExport hierarchy,
      ServerExport server) {
    this.transactions = transactions;
    this.keys = keys;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
    this.properties = properties;
    this.syncs = syncs;
    this.contents = contents;
    this.hierarchy = hierarchy;
    this.server = server;
  }

  /**
   * Begins a synchronisation, or confirms a state of one.
   *
   * @param folderKey source key of the folder; empty for the whole server
   * @param syncId 0 begins one
   * @param type {@link #CONTENTS} or {@link #HIERARCHY}
   * @return id of the synchronisation
   * @throws StoreException INVALID_TYPE, NOT_FOUND, NO_ACCESS, COLLISION when folder or type are
   *     not those of the synchronisation
   */
  public long confirm(
      StoreSession session, byte[] folderKey, long syncId, long changeId, int type) {
    if (type != CONTENTS && type != HIERARCHY) {
      throw new StoreException(ErrorCode.INVALID_TYPE, "No synchronisation of type " + type);
    }
    return transactions.write(tx -> {
      check(tx, session, folderKey, type);
      if (syncId == 0) {
        return syncs.create(tx, folderKey, type);
      }
      SyncRows.Row known =
          syncs
              .find(tx, syncId)
              .orElseThrow(() -> StoreException.notFound("Synchronisation " + syncId));
      if (known.type() != type || !java.util.Arrays.equals(known.folderKey(), folderKey)) {
        throw new StoreException(
            ErrorCode.COLLISION, "Synchronisation " + syncId + " is of something else");
      }
      syncs.update(tx, syncId, changeId);
      return syncId;
    });
  }

  /** The folder, when the session may synchronise it; null for the whole server. */
  private Lineage check(Tx tx, StoreSession session, byte[] folderKey, int type)
      throws SQLException {
    if (folderKey.length == 0) {
      if (!session.isSystem() && session.adminLevel() < SYSTEM_ADMINISTRATOR) {
        throw StoreException.noAccess("the changes of all folders");
      }
      return null;
    }
    Lineage folder = folder(tx, folderKey);
    access.check(tx, session, folder, type == CONTENTS ? Wanted.READ : Wanted.VISIBLE);
    return folder;
  }

  private Lineage folder(Tx tx, byte[] folderKey) throws SQLException {
    OptionalLong id = keys.bySourceKey(tx, folderKey);
    return ancestry
        .get(tx, id.orElseThrow(() -> StoreException.notFound("Folder")))
        .living(ObjectType.FOLDER);
  }

  /**
   * What changed since a state.
   *
   * @param since the state; 0 for everything
   * @throws StoreException INVALID_PARAMETER without synchronisation, NOT_FOUND or (at the
   *     beginning) DATABASE_ERROR for an unknown one, NO_ACCESS, NO_SUPPORT for everything of the
   *     whole server
   */
  public SyncChanges changes(
      StoreSession session, long syncId, long since, int type, SyncOptions options) {
    if (type != CONTENTS && type != HIERARCHY || syncId == 0) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "No synchronisation");
    }
    LOG.log(
        Level.FINER,
        () ->
            "%s asks for changes of synchronisation %d since %d"
                .formatted(session.login(), syncId, since));
    return transactions.write(tx -> {
      Optional<SyncRows.Row> row = syncs.find(tx, syncId);
      if (row.isEmpty()) {
        throw new StoreException(
            since == 0 ? ErrorCode.DATABASE_ERROR : ErrorCode.NOT_FOUND,
            "Unknown synchronisation " + syncId);
      }
      Lineage folder = check(tx, session, row.get().folderKey(), type);
      if (folder == null) {
        return server.changes(tx, syncId, since, type == CONTENTS, options);
      }
      var facts = catalog.folder(tx, folder.object().id());
      return type == CONTENTS
          ? contents.changes(tx, session, facts, syncId, since, options)
          : hierarchy.changes(tx, session, facts, syncId, since, row.get().changeId());
    });
  }

  /** Confirmed states by id; unknown ids are left out. */
  public Map<Long, Long> states(Collection<Long> syncIds) {
    return transactions.read(tx -> syncs.states(tx, syncIds));
  }

  /**
   * Entry id of a living folder, or of a message in it.
   *
   * @param storeId store it must be in
   * @param messageKey empty for the folder itself
   * @throws StoreException NOT_FOUND
   */
  public byte[] entryId(long storeId, byte[] folderKey, byte[] messageKey) {
    return transactions.read(tx -> {
      Lineage folder = folder(tx, folderKey);
      Lineage object = folder;
      if (messageKey.length > 0) {
        OptionalLong id = keys.bySourceKey(tx, messageKey);
        object =
            ancestry
                .get(tx, id.orElseThrow(() -> StoreException.notFound("Message")))
                .living(ObjectType.MESSAGE);
        if (object.object().parent() != folder.object().id()) {
          throw StoreException.notFound("Message in the folder");
        }
      }
      if (object.store().id() != storeId) {
        throw StoreException.notFound("Object in the store");
      }
      long id = object.object().id();
      return keys.find(tx, List.of(id)).get(id).entryId();
    });
  }

  /**
   * PR_CHANGE_KEY and PR_PREDECESSOR_CHANGE_LIST of an object.
   *
   * @throws StoreException NOT_FOUND also when it has none, NO_ACCESS
   */
  public PropMap versions(StoreSession session, byte[] entryId) {
    return transactions.read(tx -> {
      OptionalLong id = keys.byEntryId(tx, entryId);
      Lineage object = ancestry.get(tx, id.orElseThrow(() -> StoreException.notFound("Object")));
      access.check(tx, session, object, Wanted.READ);
      PropMap versions =
          properties.read(
              tx, object.object().id(), Tags.PR_CHANGE_KEY, Tags.PR_PREDECESSOR_CHANGE_LIST);
      if (versions.size() < 2) {
        throw StoreException.notFound("Versions of object " + object.object().id());
      }
      return versions;
    });
  }
}
