package org.mapano.ejb.junk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import org.mapano.mapi.io.ByteSource;

/** A directory of mails for a learning program, each a file named after its search key. */
record LearningDirectory(Path path) {
  /** The administrator switches learning on by making the directory. */
  boolean isOn() {
    return Files.isDirectory(path) && Files.isWritable(path);
  }

  /** Adds a mail; a program that looks at the directory never sees half of it. */
  void add(byte[] searchKey, ByteSource mail) throws IOException {
    Path part = path.resolve("." + name(searchKey) + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        mail.writeTo(out);
      }
      Files.move(part, file(searchKey), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
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
