package org.mapano.soap.stream;

import java.io.IOException;
import java.io.InputStream;
import org.mapano.mapi.io.ByteSource;

/** Keeps data of a message until the message is saved. */
@FunctionalInterface
public interface DataKeeper {
  /**
   * Takes data from a stream.
   *
   * @param length how many bytes, 0 to 2^32 - 1
   * @return the data, to be read again and again
   * @throws IOException when the stream ends before, or the data cannot be kept
   * @throws org.mapano.ejb.error.StoreException TOO_BIG
   */
  ByteSource keep(InputStream in, long length) throws IOException;
}
