package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.mapano.mapi.io.ByteSource;

/**
 * Two sources one after the other.
 *
 * @param first what is read first
 * @param second what follows
 */
record JoinedSource(ByteSource first, ByteSource second) implements ByteSource {
  @Override
  public long size() {
    return first.size() + second.size();
  }

  @Override
  public InputStream open() throws IOException {
    return new SequenceInputStream(first.open(), second.open());
  }
}
