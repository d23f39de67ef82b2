package org.mapano.ejb.attachment;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Settings;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/**
 * The storage that a database was used with last. Starting with another one would make every
 * attachment seem lost, so it needs the administrator's word (UPGRADE-04).
 */
final class StorageRecord {
  private static final String SETTING = "attachment_storage";

  private StorageRecord() {}

  /**
   * Compares the storage with the recorded one and records it.
   *
   * @param ignoreConflict whether the administrator said that the data has been moved
   * @throws StoreException NOT_INITIALIZED when another storage is recorded
   */
  static void check(Transactions transactions, AttachmentStorage storage, boolean ignoreConflict) {
    transactions.write(tx -> {
      check(tx, storage.name(), ignoreConflict);
      return null;
    });
  }

  /** The storage this database was used with last. */
  static Optional<String> last(Transactions transactions) {
    return Optional.ofNullable(transactions.read(StorageRecord::recorded));
  }

  private static String recorded(Tx tx) throws SQLException {
    byte[] value = Settings.get(tx, SETTING);
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }

  private static void check(Tx tx, String configured, boolean ignoreConflict) throws SQLException {
    String recorded = recorded(tx);
    if (recorded != null
        && !ignoreConflict
        && !AttachmentStorages.sameLayout(recorded, configured)) {
      throw new StoreException(
          ErrorCode.NOT_INITIALIZED,
          "The attachments of this database are kept in \""
              + recorded
              + "\" but attachment_storage is \""
              + configured
              + "\": move them and start once with --ignore-attachment-storage-conflict");
    }
    if (!configured.equals(recorded)) {
      Settings.set(tx, SETTING, configured.getBytes(StandardCharsets.UTF_8));
    }
  }
}
