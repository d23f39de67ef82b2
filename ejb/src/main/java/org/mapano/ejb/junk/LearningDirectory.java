package org.mapano.ejb.junk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.mapi.io.ByteSource;

/**
 * A directory of mails for a learning program, each a file named after its search key.
 *
 * @param path the directory
 * @param group name of the system's group that may read and remove the files (SPAMD-02); empty for
 *     that of the directory or of this process
 */
record LearningDirectory(Path path, String group) {
  private static final Logger LOG = Logger.getLogger(LearningDirectory.class.getName());

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_AND_GROUP =
      PosixFilePermissions.fromString("rw-rw----");

  /** The administrator switches learning on by making the directory. */
  boolean isOn() {
    return Files.isDirectory(path) && Files.isWritable(path);
  }

  /** Adds a mail; a program that looks at the directory never sees half of it. */
  void add(byte[] searchKey, ByteSource mail) throws IOException {
    Path part = path.resolve("." + name(searchKey) + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER));
      try (OutputStream out = Files.newOutputStream(part)) {
        mail.writeTo(out);
      }
      share(part);
      Files.move(part, file(searchKey), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A mail that the group cannot have is learned all the same where the group needs no right. */
  private void share(Path part) throws IOException {
    if (!group.isEmpty()) {
      try {
        GroupPrincipal wanted =
            part.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
        Files.getFileAttributeView(part, PosixFileAttributeView.class).setGroup(wanted);
      } catch (IOException refused) {
        LOG.log(
            Level.WARNING,
            "Files in {0} cannot be given to the group {1} (sa_group): {2}",
            new Object[] {path, group, refused});
      }
    }
    Files.setPosixFilePermissions(part, OWNER_AND_GROUP);
  }

  /** Takes a mail away that has not been learned yet; nothing happens when it is not there. */
  void remove(byte[] searchKey) throws IOException {
    Files.deleteIfExists(file(searchKey));
  }

  private Path file(byte[] searchKey) {
    return path.resolve(name(searchKey));
  }

  private static String name(byte[] searchKey) {
    return HexFormat.of().formatHex(searchKey) + ".eml";
  }
}
