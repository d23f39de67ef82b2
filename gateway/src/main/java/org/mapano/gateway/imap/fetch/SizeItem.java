package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import org.mapano.gateway.imap.session.ResponseWriter;

/**
 * Number of bytes of the raw message, under one of its names.
 *
 * @param name RFC822.SIZE, or XAOL.SIZE of the original server
 */
record SizeItem(String name) implements FetchItem {
  @Override
  public Need need() {
    return Need.INDEX;
  }

  @Override
  public void prepare(FetchedMessage message) throws IOException {
    message.size();
  }

  @Override
  public void write(FetchedMessage message, ResponseWriter writer) throws IOException {
    writer.buffer().ascii(name).put(' ').number(message.size());
  }
}
