package org.mapano.mapi.mime.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.message.MapiMessage;

/**
 * Writes MAPI messages as mail (RFC 5322, MIME). Attachments are streamed. The same message and
 * options always give the same bytes.
 *
 * @param options settings
 * @param lookup directory
 */
public record MapiToMime(OutboundOptions options, AddressLookup lookup) {

  /**
   * Writes a message with CRLF line ends.
   *
   * @return display names of recipients that were left out because they have no usable address
   * @throws IOException when writing fails; attachments that cannot be read are named in the text
   */
  public List<String> write(MapiMessage message, OutputStream out) throws IOException {
    List<String> unusable = new ArrayList<>();
    new MessageWriter(message, options, lookup, Boundaries.of(message), 0, unusable).writeTo(out);
    return List.copyOf(unusable);
  }
}
