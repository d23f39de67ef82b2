package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.util.Optional;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;

/** Reads application/ms-tnef. */
@FunctionalInterface
public interface TnefDecoder {
  /** A decoder that leaves every such part an attachment. */
  TnefDecoder NONE = data -> Optional.empty();

  /**
   * Decodes a part.
   *
   * @return properties, named values and attachments; empty when the data is no usable TNEF
   * @throws IOException when the bytes cannot be read
   */
  Optional<MapiMessage> decode(ByteSource data) throws IOException;
}
