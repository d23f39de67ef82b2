package org.mapano.ejb.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;

/**
 * From entry ids to objects and back. Tells only that something exists; what a session may do with
 * it is decided where it is done.
 */
@Singleton
public class ObjectIds {
  private final Transactions transactions;
  private final ObjectKeys keys;
  private final Ancestry ancestry;

  @Inject
  public ObjectIds(Transactions transactions, ObjectKeys keys, Ancestry ancestry) {
    this.transactions = transactions;
    this.keys = keys;
    this.ancestry = ancestry;
  }

  /**
   * The hierarchy id of an object, deleted or not.
   *
   * @throws StoreException NOT_FOUND
   */
  public long get(byte[] entryId) {
    return transactions.read(tx -> get(tx, entryId));
  }

  /** As {@link #get(byte[])}, in a transaction. */
  public long get(Tx tx, byte[] entryId) throws SQLException {
    OptionalLong found = keys.byEntryId(tx, entryId);
    return found.orElseThrow(() -> StoreException.notFound("Entry id"));
  }

  /**
   * The hierarchy id of an object of a type.
   *
   * @throws StoreException NOT_FOUND; INVALID_ENTRYID when it is of another type
   */
  public long get(byte[] entryId, int type) {
    return transactions.read(tx -> {
      long id = get(tx, entryId);
      if (ancestry.get(tx, id).object().type() != type) {
        throw new StoreException(ErrorCode.INVALID_ENTRYID, "Object " + id + " is of another type");
      }
      return id;
    });
  }

  /** Hierarchy ids of the objects that exist, in order. */
  public List<Long> find(List<byte[]> entryIds) {
    return transactions.read(tx -> {
      List<Long> found = new ArrayList<>();
      for (byte[] entryId : entryIds) {
        keys.byEntryId(tx, entryId).ifPresent(found::add);
      }
      return found;
    });
  }

  /** PR_ENTRYID of an object, deleted or not. */
  public Optional<byte[]> entryId(long objectId) {
    return transactions.read(tx ->
        Optional.ofNullable(keys.find(tx, List.of(objectId)).get(objectId))
            .map(ObjectKeys.Keys::entryId));
  }

  /**
   * Whether an object exists.
   *
   * @param deleted true asks for soft-deleted ones, false for living ones
   */
  public boolean exists(byte[] entryId, boolean deleted) {
    return transactions.read(tx -> {
      OptionalLong id = keys.byEntryId(tx, entryId);
      if (id.isEmpty()) {
        return false;
      }
      Lineage found = ancestry.find(tx, List.of(id.getAsLong())).get(id.getAsLong());
      return found != null && found.isDeleted() == deleted;
    });
  }

  /** {@code users.id} of the user who made an object, deleted or not. */
  public int owner(byte[] entryId) {
    return transactions.read(tx -> ancestry.get(tx, get(tx, entryId)).object().owner());
  }
}
