package org.mapano.gateway.imap.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapano.mapi.io.ByteSource;

/** The content of one literal: in memory while small, in a temporary file when large. */
final class LiteralSpool implements ByteSource, AutoCloseable {
  /** Largest literal that is kept in memory, in bytes. */
  static final int IN_MEMORY = 256 * 1024;

  private final long size;
  private byte[] memory;
  private Path file;

  /** Reads a literal from the client. */
  LiteralSpool(InputStream in, long size) throws IOException {
    this.size = size;
    if (size <= IN_MEMORY) {
      ByteArrayOutputStream grown = new ByteArrayOutputStream((int) Math.min(size, 4096));
      in.transferTo(grown);
      memory = grown.toByteArray();
    } else {
      file = Files.createTempFile("append", ".eml");
      try (OutputStream out = Files.newOutputStream(file)) {
        in.transferTo(out);
      } catch (IOException broken) {
        close();
        throw broken;
      }
    }
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
