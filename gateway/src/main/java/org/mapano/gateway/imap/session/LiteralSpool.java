package org.mapano.gateway.imap.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapano.mapi.io.ByteSource;

/** The content of one literal: in memory while small, in a temporary file when large. */
final class LiteralSpool implements ByteSource, AutoCloseable {
  private static final Logger LOG = System.getLogger(LiteralSpool.class.getName());

  /** Largest literal that is kept in memory, in bytes. */
  private static final int IN_MEMORY = 256 * 1024;

  private static final int CHUNK = 16 * 1024;

  private final long size;
  private byte[] memory;
  private Path file;
  private boolean kept = true;

  /**
   * Reads a literal from the client to its end, also when it cannot be kept.
   *
   * @throws IOException when the connection breaks
   */
  LiteralSpool(InputStream in, long size) throws IOException {
    this.size = size;
    if (size <= IN_MEMORY) {
      ByteArrayOutputStream grown = new ByteArrayOutputStream((int) Math.min(size, 4096));
      in.transferTo(grown);
      memory = grown.toByteArray();
      return;
    }
    OutputStream out = create();
    try {
      byte[] chunk = new byte[CHUNK];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        keep(out, chunk, count);
      }
      out.close();
    } catch (IOException broken) {
      out.close();
      close();
      throw broken;
    }
  }

  private OutputStream create() {
    try {
      file = Files.createTempFile("mapano-append-", ".spool");
      return Files.newOutputStream(file);
    } catch (IOException failed) {
      lose(failed);
      return OutputStream.nullOutputStream();
    }
  }

  private void keep(OutputStream out, byte[] chunk, int count) {
    try {
      if (kept) {
        out.write(chunk, 0, count);
      }
    } catch (IOException failed) {
      lose(failed);
    }
  }

  private void lose(IOException failed) {
    kept = false;
    LOG.log(Level.ERROR, "A mail cannot be kept in the temporary directory", failed);
  }

  /** False when the disk failed and the content is lost. */
  boolean kept() {
    return kept;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    return memory != null ? ByteSource.of(memory).open() : Files.newInputStream(file);
  }

  @Override
  public byte[] read() throws IOException {
    return memory != null ? memory : Files.readAllBytes(file);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
