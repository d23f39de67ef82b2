package org.mapano.web.admin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapano.mapi.io.ByteSource;

/**
 * A mail as the body of a request: in memory while it is small, then in a temporary file, which
 * goes when this is closed. Line ends become CRLF, as programs of this machine write LF.
 */
final class MailBody implements AutoCloseable {
  /** Media type of a mail. */
  static final String TYPE = "message/rfc822";

  /** Longest mail in bytes. */
  static final int MAX_BYTES = 256 << 20;

  private static final int IN_MEMORY = 256 << 10;

  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream out = memory;
  private long size;

  /**
   * Reads a body to its end.
   *
   * @throws IOException when it cannot be read or kept
   */
  MailBody(InputStream body) throws IOException {
    try {
      InputStream in = new BufferedInputStream(body);
      int before = -1;
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '\n' && before != '\r') {
          write('\r');
        }
        write(c);
        before = c;
      }
      out.flush();
    } catch (IOException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private void write(int c) throws IOException {
    if (memory != null && size >= IN_MEMORY) {
      file = Files.createTempFile("mapano-mail-", ".spool");
      out = new BufferedOutputStream(Files.newOutputStream(file));
      memory.writeTo(out);
      memory = null;
    }
    out.write(c);
    size++;
  }

  /** The mail; valid until this is closed. */
  ByteSource content() {
    return memory != null ? ByteSource.of(memory.toByteArray()) : new Spooled(file, size);
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private record Spooled(Path file, long size) implements ByteSource {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
