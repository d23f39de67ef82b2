package org.mapano.ejb.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.QuotaGate;
import org.mapano.ejb.message.TreeSaver;
import org.mapano.ejb.message.TreeUpdater;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoredData;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** {@link Objects} on the database. */
@Singleton
public class DatabaseObjects implements Objects {
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final ObjectKeys keys;
  private final ObjectIds ids;
  private final AccessControl access;
  private final Authors authors;
  private final QuotaGate quota;
  private final StoreCatalog catalog;
  private final PropertyRows properties;
  private final Instances instances;
  private final MessageLocks locks;
  private final ObjectLoader loader;
  private final TreeSaver creator;
  private final TreeUpdater updater;
  private final ContainerSaver containers;

  @Inject
  DatabaseObjects(
      Transactions transactions,
      Ancestry ancestry,
      ObjectKeys keys,
      ObjectIds ids,
      AccessControl access,
      Authors authors,
      QuotaGate quota,
      StoreCatalog catalog,
      PropertyRows properties,
      Instances instances,
      MessageLocks locks,
      ObjectLoader loader,
      TreeSaver creator,
      TreeUpdater updater,
      ContainerSaver containers) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.keys = keys;
    this.ids = ids;
    this.access = access;
    this.authors = authors;
    this.quota = quota;
    this.catalog = catalog;
    this.properties = properties;
    this.instances = instances;
    this.locks = locks;
    this.loader = loader;
    this.creator = creator;
    this.updater = updater;
    this.containers = containers;
  }

  @Override
  public ObjectTree load(StoreSession session, byte[] entryId, Boolean deleted, long holder) {
    return transactions.read(tx -> {
      Lineage object = readable(tx, session, entryId);
      if (deleted != null && object.isDeleted() != deleted) {
        throw object.object().type() == ObjectType.STORE
            ? new StoreException(ErrorCode.UNABLE_TO_COMPLETE, "The store is not here")
            : StoreException.notFound("Object " + object.object().id());
      }
      if (locks.isLockedFor(object.object().id(), holder)) {
        throw StoreException.noAccess("the locked message " + object.object().id());
      }
      return loader.load(tx, session, object);
    });
  }

  private Lineage readable(Tx tx, StoreSession session, byte[] entryId) throws SQLException {
    Lineage object = ancestry.get(tx, ids.get(tx, entryId));
    boolean folder = object.object().type() == ObjectType.FOLDER;
    access.check(tx, session, object, folder ? Wanted.VISIBLE : Wanted.READ);
    return object;
  }

  @Override
  public PropValue property(StoreSession session, byte[] entryId, long objectId, int tag) {
    return transactions.read(tx -> {
      Lineage object = readable(tx, session, entryId);
      long id = object.object().id();
      if (objectId != 0 && objectId != id) {
        Lineage inner = ancestry.get(tx, objectId);
        if (!inner.contains(id)) {
          throw StoreException.notFound("Object " + objectId);
        }
        id = objectId;
      }
      int propertyId = PropTag.id(tag);
      PropValue found =
          propertyId == Instances.ATTACHMENT_DATA || propertyId == Instances.ORIGINAL
              ? data(tx, id, propertyId, tag)
              : stored(tx, id, tag);
      if (found == null) {
        throw StoreException.notFound("Property " + PropTag.toString(tag));
      }
      return found;
    });
  }

  private PropValue stored(Tx tx, long id, int tag) throws SQLException {
    int wanted =
        PropTag.isMultiValue(tag) ? tag : PropTag.of(PropTag.id(tag), PropType.UNSPECIFIED);
    return properties.read(tx, id, wanted).findId(PropTag.id(tag)).orElse(null);
  }

  private PropValue data(Tx tx, long id, int propertyId, int tag) throws SQLException {
    StoredData data = instances.find(tx, List.of(id), propertyId).get(id);
    if (data == null) {
      return null;
    }
    try {
      return new PropValue(PropTag.withType(tag, PropType.BINARY), data.read());
    } catch (java.io.IOException failure) {
      throw StoreException.temporary("Stored data cannot be read", failure);
    }
  }

  @Override
  public ObjectTree save(
      StoreSession session,
      byte[] parentEntryId,
      byte[] entryId,
      ObjectTree object,
      boolean associated,
      long syncId) {
    Author author = authors.of(session);
    if (object.id() == 0) {
      return create(session, author, parentEntryId, entryId, object, associated, syncId);
    }
    Lineage present = transactions.read(tx -> ancestry.get(tx, object.id()));
    if (present.isDeleted()) {
      throw new StoreException(ErrorCode.OBJECT_DELETED, "Object " + object.id() + " is deleted");
    }
    if (present.object().type() != ObjectType.MESSAGE) {
      return containers.save(session, present, object, syncId);
    }
    quota.check(session, store(present));
    return transactions.write(tx -> {
      tx.bySync(syncId);
      ObjectTree saved =
          updater.update(tx, session, author, present.object().parent(), object, incoming(syncId));
      long parent = ancestry.get(tx, saved.id()).object().parent();
      return withKeys(tx, saved, parent, isVersioned(object, syncId));
    });
  }

  private ObjectTree create(
      StoreSession session,
      Author author,
      byte[] parentEntryId,
      byte[] entryId,
      ObjectTree object,
      boolean associated,
      long syncId) {
    if (object.type() != ObjectType.MESSAGE) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "Only messages are made by saving, not " + object.type());
    }
    Lineage folder = transactions.read(tx -> ancestry.get(tx, ids.get(tx, parentEntryId)));
    quota.check(session, store(folder));
    return transactions.write(tx -> {
      tx.bySync(syncId);
      // That the folder is still there is looked at again when it is locked.
      Lineage target = folder.living(ObjectType.FOLDER);
      access.check(tx, session, target, Wanted.CREATE);
      ObjectTree saved =
          creator.create(
              tx,
              session,
              author,
              new TreeSaver.Place(target.object().id(), entryId, associated, incoming(syncId)),
              object);
      return withKeys(tx, saved, target.object().id(), isVersioned(object, syncId));
    });
  }

  private static Incoming incoming(long syncId) {
    return syncId == 0 ? Incoming.NEW : Incoming.SYNC;
  }

  private StoreInfo store(Lineage object) {
    return transactions.read(
        tx -> catalog.store(tx, object.store().id()).ownedBy(object.store().owner()));
  }

  /** Whether the client brought the versions of the object, so that it need not be told them. */
  private static boolean isVersioned(ObjectTree object, long syncId) {
    return syncId != 0 && object.properties().has(Tags.PR_CHANGE_KEY);
  }

  /** Adds what the server always tells about a saved message. */
  private ObjectTree withKeys(Tx tx, ObjectTree saved, long parent, boolean versioned)
      throws SQLException {
    PropMap values = new PropMap(saved.properties());
    Map<Long, ObjectKeys.Keys> known = keys.find(tx, List.of(saved.id(), parent));
    values.put(Tags.PR_PARENT_SOURCE_KEY, known.get(parent).sourceKey());
    values.put(Tags.PR_SOURCE_KEY, known.get(saved.id()).sourceKey());
    values.put(Tags.PR_RECORD_KEY, known.get(saved.id()).entryId());
    if (!versioned) {
      values.putAll(
          properties.read(tx, saved.id(), Tags.PR_CHANGE_KEY, Tags.PR_PREDECESSOR_CHANGE_LIST));
    }
    return new ObjectTree(
        saved.type(),
        saved.id(),
        saved.clientId(),
        false,
        values,
        List.copyOf(values.tags()),
        saved.instance(),
        saved.children());
  }
}
