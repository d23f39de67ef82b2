package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import org.mapano.gateway.imap.session.ResponseWriter;
import org.mapano.gateway.imap.summary.Field;

/** Items whose text is prepared when the message is stored. */
enum SummaryItem implements FetchItem {
  ENVELOPE(Field.ENVELOPE),
  BODY(Field.STRUCTURE),
  BODYSTRUCTURE(Field.FULL_STRUCTURE);

  private final Field field;

  SummaryItem(Field field) {
    this.field = field;
  }

  Field field() {
    return field;
  }

  @Override
  public Need need() {
    return Need.SUMMARY;
  }

  @Override
  public void write(FetchedMessage message, ResponseWriter writer) throws IOException {
    String text = message.summary(field);
    writer.buffer().ascii(name()).put(' ');
    if (this == ENVELOPE) {
      writer.buffer().put('(').ascii(text).put(')');
    } else {
      writer.buffer().ascii(text);
    }
  }
}
