package org.mapano.ejb.attachment;

import static org.mapano.ejb.attachment.FilePlaces.DELETED;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.io.ByteSource;

/** One file per instance, gzip-compressed where that pays (ATT-01 to ATT-03). */
final class FilesStorage implements AttachmentStorage {
  private static final Logger LOG = System.getLogger(FilesStorage.class.getName());

  private final String name;
  private final FilePlaces places;
  private final CompressionRule compression;
  private final DurableFile writer;
  private final Transactions transactions;
  private final BackgroundWrites background = new BackgroundWrites();

  /**
   * A storage whose directories exist afterwards.
   *
   * @param name name of the layout
   * @param transactions for the question which files have owners
   * @throws IOException when they cannot be made
   */
  FilesStorage(
      String name,
      FilePlaces places,
      CompressionRule compression,
      boolean sync,
      Transactions transactions)
      throws IOException {
    this.name = name;
    this.places = places;
    this.compression = compression;
    this.writer = new DurableFile(sync);
    this.transactions = transactions;
    places.createDirectories();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void store(Tx tx, long instanceId, int propertyId, ByteSource data) {
    if (data.size() > BackgroundWrites.MAX_SIZE) {
      tx.onRollback(() -> removeFiles(instanceId));
      write(instanceId, data);
      return;
    }
    ByteSource copy = ByteSource.of(bytes(instanceId, data));
    BackgroundWrites.Pending pending = background.begin(tx, () -> write(instanceId, copy));
    tx.onRollback(() -> {
      pending.settle();
      removeFiles(instanceId);
    });
  }

  private static byte[] bytes(long instanceId, ByteSource data) {
    try {
      return data.read();
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be read", failed);
    }
  }

  private void write(long instanceId, ByteSource data) {
    try {
      boolean compress = compression.worthwhile(data);
      Path plain = places.plain(instanceId);
      Path compressed = places.compressed(instanceId);
      // Numbers may be given out again after a crash: an old file must not hide the new one.
      Files.deleteIfExists(compress ? plain : compressed);
      writer.write(compress ? compressed : plain, data, compress ? compression.level() : 0);
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be written", failed);
    }
  }

  /** Also finds what a crash of the original left with the suffix of pending removals. */
  @Override
  public ByteSource open(long instanceId, int propertyId) {
    Path plain = places.plain(instanceId);
    Path compressed = places.compressed(instanceId);
    try {
      for (Path file : List.of(plain, withDeleted(plain))) {
        if (Files.exists(file)) {
          return new FileSource(file, Files.size(file));
        }
      }
      for (Path file : List.of(compressed, withDeleted(compressed))) {
        if (Files.exists(file)) {
          return GzipFileSource.of(file);
        }
      }
    } catch (NoSuchFileException removed) {
      throw missing(instanceId);
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be read", failed);
    }
    throw missing(instanceId);
  }

  @Override
  public void delete(Tx tx, long instanceId, int propertyId) {
    tx.afterCommit(() -> removeFiles(instanceId));
  }

  @Override
  public OrphanReport searchOrphans(boolean repair, Consumer<OrphanReport> progress) {
    try {
      return new OrphanSearch(places, transactions, Clock.systemUTC()).run(repair, progress);
    } catch (IOException failed) {
      throw StoreException.temporary("The attachment directories cannot be searched", failed);
    }
  }

  private static StoreException missing(long instanceId) {
    return StoreException.notFound("Data of attachment " + instanceId);
  }

  private static Path withDeleted(Path file) {
    return file.resolveSibling(file.getFileName() + DELETED);
  }

  private void removeFiles(long instanceId) {
    Path plain = places.plain(instanceId);
    Path compressed = places.compressed(instanceId);
    for (Path file :
        List.of(
            plain, compressed, DurableFile.unfinished(plain), DurableFile.unfinished(compressed))) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException failed) {
        LOG.log(Level.WARNING, "Attachment file " + file + " remains without owner", failed);
      }
    }
  }
}
