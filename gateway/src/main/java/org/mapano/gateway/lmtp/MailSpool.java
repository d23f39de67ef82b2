package org.mapano.gateway.lmtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapano.gateway.io.DotInput;
import org.mapano.mapi.io.ByteSource;

/**
 * The text of a mail while it is received and delivered: in memory up to a limit, then in a
 * temporary file that only this process's user can read and that goes when the spool is closed.
 */
final class MailSpool implements AutoCloseable {
  private static final Logger LOG = System.getLogger(MailSpool.class.getName());
  private static final int BUFFER_SIZE = 32 * 1024;

  /** What reading the text came to. In every case but the last the dialogue can go on. */
  enum Outcome {
    COMPLETE,
    TOO_LARGE,
    /** The disk failed; the text was read to its end. */
    NOT_KEPT,
    /** Twice the allowed size or time: nobody waits for the end of this. */
    GIVEN_UP
  }

  private final LmtpSettings settings;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream out = memory;
  private long size;

  MailSpool(LmtpSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the text to its end.
   *
   * @throws IOException when the connection failed before the end: nothing may be delivered
   */
  Outcome fill(DotInput text) throws IOException {
    long deadline = System.nanoTime() + settings.dataTimeout().toNanos();
    byte[] buffer = new byte[BUFFER_SIZE];
    boolean kept = true;
    for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
      size += count;
      if (size > 2 * settings.maxMessageSize() + BUFFER_SIZE || System.nanoTime() > deadline) {
        return Outcome.GIVEN_UP;
      }
      if (kept && size <= settings.maxMessageSize()) {
        kept = keep(buffer, count);
      }
    }
    if (!text.ended()) {
      throw new EOFException("the text of the mail was cut short");
    }
    if (size > settings.maxMessageSize()) {
      return Outcome.TOO_LARGE;
    }
    return kept && finish() ? Outcome.COMPLETE : Outcome.NOT_KEPT;
  }

  private boolean keep(byte[] bytes, int count) {
    try {
      if (file == null && size > settings.memoryLimit()) {
        toFile();
      }
      out.write(bytes, 0, count);
      return true;
    } catch (IOException failed) {
      LOG.log(Level.ERROR, "Mail cannot be kept in " + settings.spoolDirectory(), failed);
      return false;
    }
  }

  private void toFile() throws IOException {
    file = Files.createTempFile(settings.spoolDirectory(), "mapano-mail-", ".spool");
    out = Files.newOutputStream(file);
    memory.writeTo(out);
    memory = null;
  }

  private boolean finish() {
    try {
      out.close();
      return true;
    } catch (IOException failed) {
      LOG.log(Level.ERROR, "Mail cannot be kept in " + settings.spoolDirectory(), failed);
      return false;
    }
  }

  /** The complete text; valid until the spool is closed. */
  ByteSource content() {
    return file == null ? ByteSource.of(memory.toByteArray()) : new SpooledFile(file, size);
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private record SpooledFile(Path file, long size) implements ByteSource {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
