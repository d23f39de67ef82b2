package org.mapano.ejb.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.ejb.attachment.s3.Bucket;
import org.mapano.ejb.attachment.s3.BucketSettings;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.mapi.id.Guid;

/** Makes the storage that the options {@code attachment_*} describe. */
public final class AttachmentStorages {
  private static final Logger LOG = System.getLogger(AttachmentStorages.class.getName());
  private static final String SERVER = "server";
  private static final Pattern LAYOUT = Pattern.compile("files_v1-([1-9]\\d{0,3})-([1-9]\\d{0,3})");

  /** The layout that the plain name stands for. */
  private static final String USUAL_LAYOUT = "files_v1-10-20";

  private AttachmentStorages() {}

  /**
   * Opens the configured storage; {@code auto} means the one used last, an unknown name the
   * database, as it always did.
   *
   * @param server identity of this server
   * @throws IllegalArgumentException when an option has an impossible value
   * @throws UncheckedIOException when directories cannot be made
   */
  public static AttachmentStorage open(
      ServerConfig config, Transactions transactions, Guid server) {
    String option = config.get(SERVER, "attachment_storage").trim();
    String name = option.equals("auto") ? StorageRecord.last(transactions).orElse("files") : option;
    return named(name, config, transactions, server).orElseGet(() -> database(name, transactions));
  }

  /**
   * Opens a storage by its name in {@code attachment_storage}; empty for an unknown one.
   *
   * @throws IllegalArgumentException when an option has an impossible value
   * @throws UncheckedIOException when directories cannot be made
   */
  public static Optional<AttachmentStorage> named(
      String name, ServerConfig config, Transactions transactions, Guid server) {
    Matcher layout = LAYOUT.matcher(layout(name));
    try {
      if (layout.matches()) {
        return Optional.of(files(config, name, layout, transactions));
      }
      return switch (name) {
        case "files_v2" ->
            Optional.of(new HashedFilesStorage(root(config), server, transactions, sync(config)));
        case "s3" -> Optional.of(new ObjectStorage(new Bucket(bucket(config)), path(config)));
        case "database" -> Optional.of(new DatabaseStorage(transactions));
        default -> Optional.empty();
      };
    } catch (IOException failed) {
      throw new UncheckedIOException("attachment_path " + path(config) + " cannot be used", failed);
    }
  }

  /** Whether two names mean the same storage. */
  public static boolean sameLayout(String one, String other) {
    return layout(one).equals(layout(other));
  }

  /** Whether a name means a layout of plain files, all of which lie in one directory tree. */
  public static boolean isPlainFiles(String name) {
    return LAYOUT.matcher(layout(name)).matches();
  }

  private static String layout(String name) {
    return name.equals("files") ? USUAL_LAYOUT : name;
  }

  private static AttachmentStorage files(
      ServerConfig config, String name, Matcher layout, Transactions transactions)
      throws IOException {
    FilePlaces places =
        new FilePlaces(
            root(config), Integer.parseInt(layout.group(1)), Integer.parseInt(layout.group(2)));
    CompressionRule rule = new CompressionRule(config.integer(SERVER, "attachment_compression"));
    return new FilesStorage(name, places, rule, sync(config), transactions);
  }

  private static AttachmentStorage database(String name, Transactions transactions) {
    LOG.log(Level.WARNING, "attachment_storage \"{0}\" is unknown, using the database", name);
    return new DatabaseStorage(transactions);
  }

  private static BucketSettings bucket(ServerConfig config) {
    return new BucketSettings(
        config.get(SERVER, "attachment_s3_protocol").trim(),
        config.get(SERVER, "attachment_s3_hostname").trim(),
        BucketSettings.style(config.get(SERVER, "attachment_s3_uristyle")),
        config.get(SERVER, "attachment_s3_bucketname").trim(),
        config.get(SERVER, "attachment_s3_region").trim(),
        config.get(SERVER, "attachment_s3_accesskeyid").trim(),
        config.get(SERVER, "attachment_s3_secretaccesskey"));
  }

  private static String path(ServerConfig config) {
    return config.get(SERVER, "attachment_path").trim();
  }

  private static Path root(ServerConfig config) {
    return Path.of(path(config));
  }

  private static boolean sync(ServerConfig config) {
    return config.bool(SERVER, "attachment_files_fsync");
  }
}
