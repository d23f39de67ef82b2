package org.mapano.mapi.mime.structure;

import org.mapano.mapi.io.ByteSource;

/**
 * A piece of a message.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte
 */
public record ByteRange(long start, long end) {
  /** Checks the order. */
  public ByteRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Bad range " + start + " to " + end);
    }
  }

  /** Length in bytes. */
  public long length() {
    return end - start;
  }

  /** True when there is no byte in it. */
  public boolean isEmpty() {
    return end == start;
  }

  /** The bytes of this range of a source, without reading them yet. */
  public ByteSource of(ByteSource source) {
    return start == 0 && end == source.size() ? source : new SlicedSource(source, this);
  }
}
