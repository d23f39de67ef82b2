package org.mapano.mapi.mime.codec;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.mapano.mapi.io.ByteSource;

/**
 * A body that is decoded while it is read.
 *
 * @param encoded the body
 * @param encoding its encoding
 * @param size length of the content, counted once
 */
record DecodedSource(ByteSource encoded, TransferEncoding encoding, long size)
    implements ByteSource {

  static DecodedSource over(ByteSource encoded, TransferEncoding encoding) throws IOException {
    try (InputStream in = encoding.decode(encoded.open())) {
      return new DecodedSource(encoded, encoding, in.transferTo(OutputStream.nullOutputStream()));
    }
  }

  @Override
  public InputStream open() throws IOException {
    return new BufferedInputStream(encoding.decode(encoded.open()));
  }
}
