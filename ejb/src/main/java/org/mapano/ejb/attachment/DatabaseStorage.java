package org.mapano.ejb.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.mapi.io.ByteSource;

/** Data in the table {@code lob}, in chunks (ATT-04). */
final class DatabaseStorage implements AttachmentStorage {
  /** Bytes in a chunk, as in every database of this kind. */
  static final int CHUNK = 384 * 1024;

  private static final String INSERT =
      "INSERT INTO lob (instanceid, chunkid, tag, val_binary) VALUES (?, ?, ?, ?)";
  private static final String SIZE =
      "SELECT COUNT(*), SUM(OCTET_LENGTH(val_binary)) FROM lob WHERE instanceid = ? AND tag = ?";
  private static final String READ =
      "SELECT val_binary FROM lob WHERE instanceid = ? AND tag = ? AND chunkid = ?";
  private static final String SMALL =
      "SELECT instanceid, val_binary FROM lob"
          + InList.BY_KEY
          + " WHERE chunkid = 0 AND OCTET_LENGTH(val_binary) < "
          + CHUNK
          + " AND tag = ";
  private static final String DELETE = "DELETE FROM lob WHERE instanceid = ? AND tag = ?";

  private final Transactions transactions;

  DatabaseStorage(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "database";
  }

  /** Writes one chunk, also when there is no data at all: an empty attachment is not missing. */
  @Override
  public void store(Tx tx, long instanceId, int propertyId, ByteSource data) throws SQLException {
    try (PreparedStatement insert = tx.connection().prepareStatement(INSERT);
        InputStream in = data.open()) {
      byte[] chunk = in.readNBytes(CHUNK);
      int number = 0;
      do {
        insert.setLong(1, instanceId);
        insert.setInt(2, number++);
        insert.setInt(3, propertyId);
        insert.setBytes(4, chunk);
        insert.executeUpdate();
        chunk = in.readNBytes(CHUNK);
      } while (chunk.length > 0);
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be read", failed);
    }
  }

  @Override
  public ByteSource open(long instanceId, int propertyId) {
    long size =
        transactions.read(tx -> {
          try (PreparedStatement select = tx.connection().prepareStatement(SIZE)) {
            select.setLong(1, instanceId);
            select.setInt(2, propertyId);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getInt(1) == 0 ? -1 : row.getLong(2);
            }
          }
        });
    if (size < 0) {
      throw StoreException.notFound("Data of attachment " + instanceId);
    }
    return new ChunkSource(size, number -> chunk(instanceId, propertyId, number));
  }

  /** A first chunk that is not full is all there is. */
  @Override
  public Map<Long, byte[]> readTogether(Tx tx, Collection<Long> instanceIds, int propertyId)
      throws SQLException {
    Map<Long, byte[]> found = new HashMap<>();
    InList.select(
        tx,
        SMALL + propertyId + " AND instanceid IN " + InList.LIST,
        instanceIds,
        row -> found.put(row.getLong(1), row.getBytes(2)));
    return found;
  }

  private byte[] chunk(long instanceId, int propertyId, int number) {
    return transactions.read(tx -> {
      try (PreparedStatement select = tx.connection().prepareStatement(READ)) {
        select.setLong(1, instanceId);
        select.setInt(2, propertyId);
        select.setInt(3, number);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getBytes(1) : null;
        }
      }
    });
  }

  @Override
  public void delete(Tx tx, long instanceId, int propertyId) throws SQLException {
    try (PreparedStatement delete = tx.connection().prepareStatement(DELETE)) {
      delete.setLong(1, instanceId);
      delete.setInt(2, propertyId);
      delete.executeUpdate();
    }
  }

  /** There are none: data and owners come and go with the same commit. */
  @Override
  public OrphanReport searchOrphans(boolean repair, Consumer<OrphanReport> progress) {
    return OrphanReport.NONE;
  }
}
