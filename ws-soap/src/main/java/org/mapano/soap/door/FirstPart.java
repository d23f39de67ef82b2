package org.mapano.soap.door;

import java.io.IOException;
import java.io.InputStream;

/** The first part after the envelope, which is only looked for when somebody reads. */
final class FirstPart extends InputStream {
  private final MultipartReader parts;
  private InputStream part;

  FirstPart(MultipartReader parts) {
    this.parts = parts;
  }

  @Override
  public int read() throws IOException {
    return part().read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return part().read(target, offset, length);
  }

  private InputStream part() throws IOException {
    if (part == null) {
      InputStream next = parts.next();
      part = next == null ? InputStream.nullInputStream() : next;
    }
    return part;
  }
}
