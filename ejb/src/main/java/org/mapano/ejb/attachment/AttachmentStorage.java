package org.mapano.ejb.attachment;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.io.ByteSource;

/**
 * Where attachment data lies (ATT-06). Data is written and made durable before the transaction
 * commits, and removed only after a commit; a crash leaves at most data without owner.
 *
 * <p>The catalogue is the table {@code singleinstances}: its rows are written by the caller, in the
 * same transaction and before {@link #store}.
 */
public interface AttachmentStorage {
  /** Name in {@code settings.attachment_storage}: files, files_v2, database, s3. */
  String name();

  /**
   * Stores the data of a new instance; on rollback it is removed again.
   *
   * @throws org.mapano.ejb.error.StoreException temporary when the data cannot be read or written
   * @throws SQLException when the database fails; the transaction decides what follows
   */
  void store(Tx tx, long instanceId, int propertyId, ByteSource data) throws SQLException;

  /**
   * Says that an instance got further owners: rows of {@code singleinstances} were added for it
   * after {@link #store}, in this or an earlier transaction.
   *
   * @throws SQLException when the database fails; the transaction decides what follows
   */
  default void shared(Tx tx, long instanceId, int propertyId) throws SQLException {}

  /**
   * Opens the data of an instance.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when it is missing
   */
  ByteSource open(long instanceId, int propertyId);

  /**
   * Reads the data of instances that are known to be small, where few trips for all of them are
   * cheaper than opening each.
   *
   * @return data by instance; what is not in it has to be opened
   * @throws SQLException when the database fails
   */
  default Map<Long, byte[]> readTogether(Tx tx, Collection<Long> instanceIds, int propertyId)
      throws SQLException {
    return Map.of();
  }

  /**
   * Looks for data without owner, as a crash before a commit leaves it. Data of the last hour is
   * left alone: its transaction may be running.
   *
   * @param repair whether to remove what is found
   * @param progress hears now and then what has been found so far
   * @throws org.mapano.ejb.error.StoreException NO_SUPPORT when this storage cannot be searched
   */
  default OrphanReport searchOrphans(boolean repair, Consumer<OrphanReport> progress) {
    throw new StoreException(
        ErrorCode.NO_SUPPORT, "Attachment storage " + name() + " cannot be searched for orphans");
  }

  /**
   * Removes the data once the transaction has committed. Called before the last row of the instance
   * is deleted, because a row may say where the data lies.
   *
   * @throws SQLException when the database fails; the transaction decides what follows
   */
  void delete(Tx tx, long instanceId, int propertyId) throws SQLException;

  /** As {@link #searchOrphans(boolean, Consumer)}, without telling how far it is. */
  default OrphanReport searchOrphans(boolean repair) {
    return searchOrphans(repair, soFar -> {});
  }
}
