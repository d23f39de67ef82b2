package org.mapano.ejb.attachment;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.io.ByteSource;

/**
 * Files named after their content: equal attachments lie on disk once, whoever sent them. Every
 * instance that uses a file has an empty file in its directory {@code holder}; the last one to go
 * takes the content with it.
 */
final class HashedFilesStorage implements AttachmentStorage {
  private static final Logger LOG = System.getLogger(HashedFilesStorage.class.getName());
  private static final String CONTENT = "content";
  private static final String HOLDER = "holder";

  /** Attempts to share a directory that somebody else is removing at the same moment. */
  private static final int ATTEMPTS = 5;

  private final Path root;
  private final String server;
  private final Transactions transactions;
  private final DurableFile writer;

  /**
   * A storage.
   *
   * @param root option {@code attachment_path}, made when it does not exist
   * @param server identity of this server in names of holders
   */
  HashedFilesStorage(Path root, Guid server, Transactions transactions, boolean sync)
      throws IOException {
    this.root = Files.createDirectories(root);
    this.server = server.toHex().toLowerCase(Locale.ROOT);
    this.transactions = transactions;
    this.writer = new DurableFile(sync);
  }

  @Override
  public String name() {
    return "files_v2";
  }

  @Override
  public void store(Tx tx, long instanceId, int propertyId, ByteSource data) throws SQLException {
    try {
      HashPlace upload = HashPlace.upload(holder(instanceId), instanceId);
      tx.onRollback(() -> release(upload, instanceId));
      upload(upload.under(root), instanceId, data);
      HashPlace wanted = HashPlace.of(data);
      tx.onRollback(() -> release(wanted, instanceId));
      HashPlace reached = settle(upload, wanted, instanceId) ? wanted : upload;
      record(tx, instanceId, propertyId, reached);
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be written", failed);
    }
  }

  /** Gives the new rows the place too: any of them may be the last one to know it. */
  @Override
  public void shared(Tx tx, long instanceId, int propertyId) throws SQLException {
    record(tx, instanceId, propertyId, place(tx, instanceId, propertyId));
  }

  @Override
  public ByteSource open(long instanceId, int propertyId) {
    HashPlace place = transactions.read(tx -> place(tx, instanceId, propertyId));
    try {
      Path content = place.under(root).resolve(CONTENT);
      return Files.exists(content)
          ? new FileSource(content, Files.size(content))
          : GzipFileSource.of(content.resolveSibling(CONTENT + FilePlaces.COMPRESSED));
    } catch (NoSuchFileException absent) {
      throw StoreException.notFound("Data of attachment " + instanceId);
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be read", failed);
    }
  }

  @Override
  public void delete(Tx tx, long instanceId, int propertyId) throws SQLException {
    HashPlace place = place(tx, instanceId, propertyId);
    tx.afterCommit(() -> release(place, instanceId));
  }

  @Override
  public OrphanReport searchOrphans(boolean repair, Consumer<OrphanReport> progress) {
    try {
      return new HolderSearch(root, "s" + server + "i", transactions, Clock.systemUTC())
          .run(repair ? this::release : null, progress);
    } catch (IOException failed) {
      throw StoreException.temporary("The attachment directories cannot be searched", failed);
    }
  }

  private String holder(long instanceId) {
    return "s" + server + "i" + instanceId;
  }

  private void upload(Path directory, long instanceId, ByteSource data) throws IOException {
    Files.createDirectories(directory.resolve(HOLDER));
    writer.write(directory.resolve(CONTENT), data, 0);
    hold(directory, instanceId);
  }

  private void hold(Path directory, long instanceId) throws IOException {
    Path holders = directory.resolve(HOLDER);
    Files.write(holders.resolve(holder(instanceId)), new byte[0]);
    writer.syncDirectory(holders);
  }

  /** Moves an upload to the place of its hash, or joins what lies there; false when neither. */
  private boolean settle(HashPlace upload, HashPlace wanted, long instanceId) throws IOException {
    Path target = wanted.under(root);
    Files.createDirectories(target.getParent());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Files.move(upload.under(root), target, StandardCopyOption.ATOMIC_MOVE);
        writer.syncDirectory(target.getParent());
        return true;
      } catch (FileSystemException occupied) {
        if (join(target, instanceId)) {
          release(upload, instanceId);
          return true;
        }
      }
    }
    return false;
  }

  /** Becomes a holder of existing content; false when that is being removed. */
  private boolean join(Path directory, long instanceId) throws IOException {
    try {
      hold(directory, instanceId);
    } catch (NoSuchFileException removed) {
      return false;
    }
    return Files.exists(directory.resolve(CONTENT))
        || Files.exists(directory.resolve(CONTENT + FilePlaces.COMPRESSED));
  }

  /** Takes a holder away, and the content with the last one. */
  private void release(HashPlace place, long instanceId) {
    Path directory = place.under(root);
    try {
      Files.deleteIfExists(directory.resolve(HOLDER).resolve(holder(instanceId)));
      // Fails while there are holders; once it is gone nobody can join any more.
      Files.deleteIfExists(directory.resolve(HOLDER));
      Files.deleteIfExists(directory.resolve(CONTENT));
      Files.deleteIfExists(directory.resolve(CONTENT + FilePlaces.COMPRESSED));
      Files.deleteIfExists(DurableFile.unfinished(directory.resolve(CONTENT)));
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException shared) {
      LOG.log(Level.DEBUG, "{0} has other holders", directory);
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "Attachment directory " + directory + " remains", failed);
    }
  }

  private static void record(Tx tx, long instanceId, int propertyId, HashPlace place)
      throws SQLException {
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "UPDATE singleinstances SET filename = ? WHERE instanceid = ? AND tag = ?")) {
      update.setString(1, place.text());
      update.setLong(2, instanceId);
      update.setInt(3, propertyId);
      update.executeUpdate();
    }
  }

  private static HashPlace place(Tx tx, long instanceId, int propertyId) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT filename FROM singleinstances"
                    + " WHERE instanceid = ? AND tag = ? AND filename IS NOT NULL")) {
      select.setLong(1, instanceId);
      select.setInt(2, propertyId);
      select.setMaxRows(1);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw StoreException.notFound("Data of attachment " + instanceId);
        }
        return new HashPlace(row.getString(1));
      }
    }
  }
}
