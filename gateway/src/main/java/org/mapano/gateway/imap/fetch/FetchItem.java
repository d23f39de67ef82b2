package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import org.mapano.gateway.imap.session.ResponseWriter;

/** One data item of FETCH (RFC 3501 6.4.5). */
interface FetchItem {
  /** Where its data is. */
  Need need();

  /** Whether reading it makes the message seen. */
  default boolean marksSeen() {
    return false;
  }

  /** Whether a client is likely to ask for other pieces of the same message next. */
  default boolean isPiece() {
    return false;
  }

  /** Looks the data up, so that writing cannot fail for want of it. */
  default void prepare(FetchedMessage message) throws IOException {}

  /** Writes name and value. */
  void write(FetchedMessage message, ResponseWriter writer) throws IOException;
}
