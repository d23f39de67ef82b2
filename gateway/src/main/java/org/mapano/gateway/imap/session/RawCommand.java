package org.mapano.gateway.imap.session;

import java.io.IOException;
import java.util.List;
import org.mapano.mapi.io.ByteSource;

/**
 * A whole command as it came.
 *
 * @param text its lines with CRLF between them, literals left out
 * @param literals contents of the literals in order
 * @param refusal why it is not carried out although it may be well formed, or null
 */
record RawCommand(byte[] text, List<LiteralSpool> literals, ImapException refusal)
    implements AutoCloseable {

  List<ByteSource> sources() {
    return List.copyOf(literals);
  }

  @Override
  public void close() throws IOException {
    for (LiteralSpool literal : literals) {
      literal.close();
    }
  }
}
