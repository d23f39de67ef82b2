package org.mapano.ejb.attachment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.mapano.mapi.io.ByteSource;

/** Writes whole files that are either absent or complete, and on disk when the method returns. */
final class DurableFile {
  private static final int BUFFER_SIZE = 64 * 1024;
  private static final int SMALL_BUFFER = 512;
  private static final String UNFINISHED = ".new";

  private final boolean sync;

  /**
   * A writer.
   *
   * @param sync whether to wait for the disk ({@code attachment_files_fsync})
   */
  DurableFile(boolean sync) {
    this.sync = sync;
  }

  /**
   * Writes a file under a temporary name, renames it and brings data and directory entry to disk.
   * The rename comes before the sync: one flush then covers both, and nobody looks for the file
   * before the caller's transaction commits.
   *
   * @param level gzip level, 0 for plain data
   */
  void write(Path target, ByteSource data, int level) throws IOException {
    Path unfinished = unfinished(target);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      int buffer = Math.clamp(data.size(), SMALL_BUFFER, BUFFER_SIZE);
      OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), buffer);
      if (level == 0) {
        data.writeTo(file);
      } else {
        Gzip gzip = new Gzip(file, level);
        data.writeTo(gzip);
        gzip.end();
      }
      file.flush();
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      if (sync) {
        channel.force(true);
      }
    }
    syncDirectory(target.getParent());
  }

  /** Brings the entries of a directory to disk. */
  void syncDirectory(Path directory) throws IOException {
    if (sync) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Name of a file while it is written. */
  static Path unfinished(Path target) {
    return target.resolveSibling(target.getFileName() + UNFINISHED);
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out, int level) throws IOException {
      super(out, BUFFER_SIZE);
      def.setLevel(level);
    }

    void end() throws IOException {
      finish();
      Deflater deflater = def;
      deflater.end();
    }
  }
}
