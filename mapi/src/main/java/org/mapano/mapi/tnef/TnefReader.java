package org.mapano.mapi.tnef;

import java.io.IOException;
import java.util.Optional;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;

/** Reads TNEF parts. Attachment data that is large is read from the source when it is used. */
public final class TnefReader {
  private TnefReader() {}

  /**
   * Reads a part.
   *
   * @param source the bytes; must live as long as the attachments of the message are used
   * @throws MalformedTnefException when they are no TNEF, are cut, or break a limit
   * @throws IOException when the bytes cannot be read
   */
  public static MapiMessage read(ByteSource source) throws IOException {
    return TnefMessageReader.read(source, new TnefLimits(), 0);
  }

  /**
   * Reads a part that may be damaged.
   *
   * @return the message, or empty when the bytes are no usable TNEF
   * @throws IOException when the bytes cannot be read
   */
  public static Optional<MapiMessage> decode(ByteSource source) throws IOException {
    try {
      return Optional.of(read(source));
    } catch (MalformedTnefException unusable) {
      return Optional.empty();
    }
  }
}
