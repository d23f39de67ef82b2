package org.mapano.mapi.tnef;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.structure.ByteRange;

/** Little-endian numbers and bytes from a source, never beyond the end of what is being read. */
final class TnefInput implements Closeable {
  private final ByteSource source;
  private final InputStream in;
  private final TnefLimits limits;
  private long position;
  private long end;

  TnefInput(ByteSource source, TnefLimits limits) throws IOException {
    this.source = source;
    this.in = new BufferedInputStream(source.open());
    this.limits = limits;
    this.end = source.size();
  }

  TnefLimits limits() {
    return limits;
  }

  /** Bytes up to the end of what is being read. */
  long remaining() {
    return end - position;
  }

  /** Makes the next bytes all there is to read; gives what to pass to {@link #leave}. */
  long enter(long length) throws IOException {
    need(length);
    long outerEnd = end;
    end = position + length;
    return outerEnd;
  }

  /** Skips to the end of what was entered. */
  void leave(long outerEnd) throws IOException {
    skip(remaining());
    end = outerEnd;
  }

  private void need(long count) throws IOException {
    if (count < 0 || count > remaining()) {
      throw new MalformedTnefException("TNEF part is cut");
    }
  }

  int u8() throws IOException {
    need(1);
    position++;
    int value = in.read();
    if (value < 0) {
      throw new MalformedTnefException("TNEF part is cut");
    }
    return value;
  }

  int u16() throws IOException {
    return u8() | u8() << 8;
  }

  int i32() throws IOException {
    return u16() | u16() << 16;
  }

  long u32() throws IOException {
    return Integer.toUnsignedLong(i32());
  }

  long i64() throws IOException {
    return u32() | u32() << 32;
  }

  byte[] bytes(long count) throws IOException {
    need(count);
    limits.memory(count);
    byte[] bytes = in.readNBytes((int) count);
    if (bytes.length < count) {
      throw new MalformedTnefException("TNEF part is cut");
    }
    position += count;
    return bytes;
  }

  void skip(long count) throws IOException {
    need(count);
    in.skipNBytes(count);
    position += count;
  }

  /** The next bytes as a source: in memory when few, else a range of the whole. */
  ByteSource range(long count) throws IOException {
    if (count <= TnefLimits.IN_MEMORY) {
      return ByteSource.of(bytes(count));
    }
    need(count);
    ByteSource range = new ByteRange(position, position + count).of(source);
    skip(count);
    return range;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
