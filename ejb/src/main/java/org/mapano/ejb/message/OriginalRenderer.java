package org.mapano.ejb.message;

import java.io.IOException;
import java.io.OutputStream;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;

/** Makes the RFC 5322 form of a message whose original was not kept. */
public interface OriginalRenderer {
  /**
   * Writes a message with everything below it, with CRLF line ends.
   *
   * @throws IOException when writing fails
   */
  void render(MapiMessage message, OutputStream out) throws IOException;

  /**
   * Describes a text.
   *
   * @throws IOException when the text cannot be read
   */
  Outline describe(ByteSource text) throws IOException;
}
