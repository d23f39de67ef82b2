package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.session.ResponseWriter;
import org.mapano.mapi.time.MapiTime;

/** Items that the index answers. */
enum IndexItem implements FetchItem {
  FLAGS {
    @Override
    void value(FetchedMessage message, ResponseBuffer out) {
      Flags.write(out, message.marks(), message.keywords(), message.recent());
    }
  },
  UID {
    @Override
    void value(FetchedMessage message, ResponseBuffer out) {
      out.number(message.uid());
    }
  },
  INTERNALDATE {
    @Override
    void value(FetchedMessage message, ResponseBuffer out) {
      out.dateTime(MapiTime.instant(message.receivedTicks()));
    }
  },
  MODSEQ {
    @Override
    void value(FetchedMessage message, ResponseBuffer out) {
      out.put('(').number(message.changeNumber()).put(')');
    }
  };

  abstract void value(FetchedMessage message, ResponseBuffer out);

  @Override
  public Need need() {
    return Need.INDEX;
  }

  @Override
  public void write(FetchedMessage message, ResponseWriter writer) throws IOException {
    writer.buffer().ascii(name()).put(' ');
    value(message, writer.buffer());
  }
}
