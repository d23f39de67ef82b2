package org.mapano.ejb.attachment;

import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.io.ByteSource;

/**
 * Where attachment data lies (ATT-06). Data is written and made durable before the transaction
 * commits, and removed only after a commit; a crash leaves at most data without owner.
 */
public interface AttachmentStorage {
  /** Name in {@code settings.attachment_storage}: files, files_v2, database, s3. */
  String name();

  /** Stores the data of a new instance; on rollback it is removed again. */
  void store(Tx tx, long instanceId, int propertyId, ByteSource data);

  /**
   * Opens the data of an instance.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when it is missing
   */
  ByteSource open(long instanceId, int propertyId);

  /** Removes the data once the transaction has committed. */
  void delete(Tx tx, long instanceId, int propertyId);
}
