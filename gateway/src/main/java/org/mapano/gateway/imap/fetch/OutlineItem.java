package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import org.mapano.ejb.message.Outline;
import org.mapano.gateway.imap.session.ResponseWriter;

/** Items whose text is prepared when the message is stored. */
enum OutlineItem implements FetchItem {
  ENVELOPE {
    @Override
    String text(Outline outline) {
      return outline.envelope();
    }
  },
  BODY {
    @Override
    String text(Outline outline) {
      return outline.structure();
    }
  },
  BODYSTRUCTURE {
    @Override
    String text(Outline outline) {
      return outline.fullStructure();
    }
  };

  abstract String text(Outline outline);

  @Override
  public Need need() {
    return Need.OUTLINE;
  }

  @Override
  public void prepare(FetchedMessage message) throws IOException {
    message.outline();
  }

  @Override
  public void write(FetchedMessage message, ResponseWriter writer) throws IOException {
    String text = text(message.outline());
    writer.buffer().ascii(name()).put(' ');
    if (this == ENVELOPE) {
      writer.buffer().put('(').ascii(text).put(')');
    } else {
      writer.buffer().ascii(text);
    }
  }
}
