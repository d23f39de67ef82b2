package org.mapano.mapi.tnef;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Writes messages as TNEF, all text in Unicode. The part is made in memory, so this is for messages
 * within the size limit of mail.
 */
public final class TnefWriter {
  /** Interface of an OLE object. */
  private static final Guid STORAGE_INTERFACE = Guid.parse("0000000B-0000-0000-C000-000000000046");

  private static final int KEY = 1;
  private static final int MAX_DEPTH = 16;
  private static final int METHOD_OLE = 6;

  private final TnefOutput out = new TnefOutput();
  private final int depth;

  private TnefWriter(int depth) {
    this.depth = depth;
  }

  /**
   * The part for a message with its attachments; recipients are left out, for the mail has them.
   *
   * @throws IOException when the data of an attachment cannot be read, or messages are nested more
   *     than 16 deep
   */
  public static byte[] write(MapiMessage message) throws IOException {
    return new TnefWriter(0).message(message, false);
  }

  private byte[] message(MapiMessage message, boolean withRecipients) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IOException("Messages are nested too deeply for TNEF");
    }
    out.i32(TnefAttribute.SIGNATURE).u16(KEY);
    attribute(
        TnefAttribute.LEVEL_MESSAGE,
        TnefAttribute.VERSION,
        new TnefOutput().i32(TnefAttribute.VERSION_1));
    attribute(
        TnefAttribute.LEVEL_MESSAGE, TnefAttribute.CODE_PAGE, new TnefOutput().i32(1252).i32(0));
    String messageClass = message.properties().string(Tags.PR_MESSAGE_CLASS, "IPM.Note");
    attribute(
        TnefAttribute.LEVEL_MESSAGE,
        TnefAttribute.MESSAGE_CLASS,
        new TnefOutput().bytes((messageClass + '\0').getBytes(StandardCharsets.US_ASCII)));
    if (withRecipients) {
      recipients(message);
    }
    attribute(
        TnefAttribute.LEVEL_MESSAGE,
        TnefAttribute.MESSAGE_PROPERTIES,
        new TnefOutput()
            .bytes(
                new TnefPropertyWriter()
                    .properties(message.properties())
                    .named(message.named())
                    .toByteArray()));
    for (MapiAttachment attachment : message.attachments()) {
      attachment(attachment);
    }
    return out.toByteArray();
  }

  private void attribute(int level, int id, TnefOutput data) {
    byte[] bytes = data.toByteArray();
    int sum = 0;
    for (byte b : bytes) {
      sum += b & 0xFF;
    }
    out.u8(level).i32(id).i32(bytes.length).bytes(bytes).u16(sum);
  }

  private void recipients(MapiMessage message) {
    TnefOutput rows = new TnefOutput().i32(message.recipients().size());
    for (MapiRecipient recipient : message.recipients()) {
      rows.bytes(new TnefPropertyWriter().properties(recipient.properties()).toByteArray());
    }
    attribute(TnefAttribute.LEVEL_MESSAGE, TnefAttribute.RECIPIENTS, rows);
  }

  private void attachment(MapiAttachment attachment) throws IOException {
    PropMap properties = attachment.properties();
    boolean ole = properties.integer(Tags.PR_ATTACH_METHOD, 0) == METHOD_OLE;
    attribute(
        TnefAttribute.LEVEL_ATTACHMENT,
        TnefAttribute.ATTACHMENT_RENDER_DATA,
        new TnefOutput()
            .u16(ole ? 2 : 1)
            .i32(properties.integer(Tags.PR_RENDERING_POSITION, -1))
            .u16(0)
            .u16(0)
            .i32(0));
    TnefPropertyWriter writer =
        new TnefPropertyWriter().properties(properties).named(attachment.named());
    if (attachment.embedded() != null) {
      byte[] inner = new TnefWriter(depth + 1).message(attachment.embedded(), true);
      writer.object(Tags.PR_ATTACH_DATA_OBJ, TnefMessageReader.MESSAGE_INTERFACE.bytes(), inner);
    } else {
      byte[] data = data(attachment);
      if (ole && data != null) {
        writer.object(Tags.PR_ATTACH_DATA_OBJ, STORAGE_INTERFACE.bytes(), data);
      } else if (data != null) {
        attribute(
            TnefAttribute.LEVEL_ATTACHMENT,
            TnefAttribute.ATTACHMENT_DATA,
            new TnefOutput().bytes(data));
      }
    }
    attribute(
        TnefAttribute.LEVEL_ATTACHMENT,
        TnefAttribute.ATTACHMENT_PROPERTIES,
        new TnefOutput().bytes(writer.toByteArray()));
  }

  /** Null when there is no data or it has got lost, which must not hide the rest. */
  private static byte[] data(MapiAttachment attachment) {
    try {
      return attachment.data() == null ? null : attachment.data().read();
    } catch (IOException lost) {
      return null;
    }
  }
}
