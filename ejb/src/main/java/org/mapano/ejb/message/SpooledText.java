package org.mapano.ejb.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapano.mapi.io.ByteSource;

/** Text that is being made: in memory while it is small, then in a temporary file. */
public final class SpooledText extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream out;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (file == null && memory.size() + length > IN_MEMORY) {
      file = Files.createTempFile("mapano-", ".eml");
      out = Files.newOutputStream(file);
      memory.writeTo(out);
      memory = null;
    }
    (file == null ? memory : out).write(bytes, offset, length);
  }

  /** What was written; valid until this is closed. */
  public ByteSource source() throws IOException {
    if (file == null) {
      return ByteSource.of(memory.toByteArray());
    }
    out.flush();
    long size = Files.size(file);
    return new ByteSource() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      out.close();
      Files.deleteIfExists(file);
    }
  }
}
