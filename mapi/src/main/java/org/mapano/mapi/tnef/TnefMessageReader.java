package org.mapano.mapi.tnef;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.OptionalLong;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.message.NamedValues;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.mime.structure.ByteRange;
import org.mapano.mapi.prop.Tags;

/** Reads one stream of attributes into a message; embedded messages by readers of their own. */
final class TnefMessageReader {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Interface of a message. */
  static final Guid MESSAGE_INTERFACE = Guid.parse("00020307-0000-0000-C000-000000000046");

  private static final int PR_START_DATE = 0x00600040;
  private static final int PR_END_DATE = 0x00610040;
  private static final int PR_OWNER_APPT_ID = 0x00620003;
  private static final int PR_ORIG_MESSAGE_CLASS = 0x004B001F;
  private static final int METHOD_BY_VALUE = 1;
  private static final int METHOD_EMBEDDED = 5;
  private static final int METHOD_OLE = 6;

  private final TnefInput in;
  private final int depth;
  private final MapiMessage message = new MapiMessage();
  private MapiAttachment attachment;
  private Charset narrow = WESTERN;

  private TnefMessageReader(TnefInput in, int depth) {
    this.in = in;
    this.depth = depth;
  }

  static MapiMessage read(ByteSource source, TnefLimits limits, int depth) throws IOException {
    if (depth > TnefLimits.MAX_DEPTH) {
      throw new MalformedTnefException("TNEF messages are nested too deeply");
    }
    try (TnefInput in = new TnefInput(source, limits)) {
      return new TnefMessageReader(in, depth).read();
    }
  }

  private MapiMessage read() throws IOException {
    if (in.remaining() < 6 || in.i32() != TnefAttribute.SIGNATURE) {
      throw new MalformedTnefException("No TNEF part");
    }
    in.u16();
    while (in.remaining() > 0) {
      int level = in.u8();
      if (level != TnefAttribute.LEVEL_MESSAGE && level != TnefAttribute.LEVEL_ATTACHMENT) {
        // Some gateways append line ends; what came before is complete.
        break;
      }
      in.limits().item();
      int id = in.i32();
      long outerEnd = in.enter(in.u32());
      if (level == TnefAttribute.LEVEL_MESSAGE) {
        messageAttribute(id);
      } else {
        attachmentAttribute(id);
      }
      in.leave(outerEnd);
      // The checksum is wrong in the parts of several well-known writers, so it proves nothing.
      in.u16();
    }
    return message;
  }

  private void messageAttribute(int id) throws IOException {
    switch (id) {
      case TnefAttribute.CODE_PAGE -> codePage(in.i32());
      case TnefAttribute.MESSAGE_CLASS ->
          put(Tags.PR_MESSAGE_CLASS, TnefClasses.today(TnefValues.text(in, narrow)));
      case TnefAttribute.ORIGINAL_MESSAGE_CLASS ->
          put(PR_ORIG_MESSAGE_CLASS, TnefClasses.today(TnefValues.text(in, narrow)));
      case TnefAttribute.SUBJECT -> put(Tags.PR_SUBJECT, TnefValues.text(in, narrow));
      case TnefAttribute.BODY -> put(Tags.PR_BODY, TnefValues.text(in, narrow));
      case TnefAttribute.FROM -> sender(TnefAddress.ofSender(in, narrow));
      case TnefAttribute.OWNER, TnefAttribute.SENT_FOR ->
          represented(TnefAddress.ofOwner(in, narrow));
      case TnefAttribute.PRIORITY -> put(Tags.PR_IMPORTANCE, Math.clamp(3 - in.u16(), 0, 2));
      case TnefAttribute.MESSAGE_STATUS -> put(Tags.PR_MESSAGE_FLAGS, flags(in.u8()));
      case TnefAttribute.DATE_SENT -> time(Tags.PR_CLIENT_SUBMIT_TIME);
      case TnefAttribute.DATE_RECEIVED -> time(Tags.PR_MESSAGE_DELIVERY_TIME);
      case TnefAttribute.DATE_MODIFIED -> time(Tags.PR_LAST_MODIFICATION_TIME);
      case TnefAttribute.DATE_START -> time(PR_START_DATE);
      case TnefAttribute.DATE_END -> time(PR_END_DATE);
      case TnefAttribute.OWNER_APPOINTMENT_ID -> put(PR_OWNER_APPT_ID, in.i32());
      case TnefAttribute.RESPONSE_REQUESTED -> put(Tags.PR_RESPONSE_REQUESTED, in.u16() != 0);
      case TnefAttribute.MESSAGE_PROPERTIES ->
          new TnefProperties(in, narrow).read(message.properties(), message.named());
      case TnefAttribute.RECIPIENTS -> recipients();
      default -> {
        // The rest is repeated among the properties, or about the transport only.
      }
    }
  }

  private void put(int tag, Object value) {
    message.properties().put(tag, value);
  }

  private void codePage(int number) {
    narrow = CodePages.charset(number).filter(charset -> !isWide(charset)).orElse(WESTERN);
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  private void time(int tag) throws IOException {
    OptionalLong ticks = TnefValues.time(in);
    if (ticks.isPresent()) {
      put(tag, ticks.getAsLong());
    }
  }

  private void sender(TnefAddress address) {
    put(Tags.PR_SENDER_NAME, address.name());
    put(Tags.PR_SENDER_ADDRTYPE, address.type());
    put(Tags.PR_SENDER_EMAIL_ADDRESS, address.address());
  }

  private void represented(TnefAddress address) {
    put(Tags.PR_SENT_REPRESENTING_NAME, address.name());
    put(Tags.PR_SENT_REPRESENTING_ADDRTYPE, address.type());
    put(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS, address.address());
  }

  /** MAPI's message flags for the status bits of old mail systems. */
  private static int flags(int status) {
    return ((status & 0x20) != 0 ? 0x01 : 0)
        | ((status & 0x04) != 0 ? 0x04 : 0)
        | ((status & 0x02) != 0 ? 0x08 : 0)
        | ((status & 0x80) != 0 ? 0x10 : 0);
  }

  private void recipients() throws IOException {
    for (long rows = in.u32(); rows > 0; rows--) {
      in.limits().item();
      MapiRecipient recipient = new MapiRecipient();
      new TnefProperties(in, narrow).read(recipient.properties(), new NamedValues());
      message.recipients().add(recipient);
    }
  }

  private void attachmentAttribute(int id) throws IOException {
    if (id == TnefAttribute.ATTACHMENT_RENDER_DATA) {
      begin();
      return;
    }
    if (attachment == null) {
      throw new MalformedTnefException("TNEF attachment without a beginning");
    }
    switch (id) {
      case TnefAttribute.ATTACHMENT_TITLE, TnefAttribute.ATTACHMENT_TRANSPORT_NAME ->
          attachment.properties().put(Tags.PR_ATTACH_FILENAME, TnefValues.text(in, narrow));
      case TnefAttribute.ATTACHMENT_RENDERING ->
          attachment.properties().put(Tags.PR_ATTACH_RENDERING, in.bytes(in.remaining()));
      case TnefAttribute.ATTACHMENT_CREATED -> attachmentTime(Tags.PR_CREATION_TIME);
      case TnefAttribute.ATTACHMENT_MODIFIED -> attachmentTime(Tags.PR_LAST_MODIFICATION_TIME);
      case TnefAttribute.ATTACHMENT_DATA -> attachment.data(in.range(in.remaining()));
      case TnefAttribute.ATTACHMENT_PROPERTIES -> attachmentProperties();
      default -> {
        // Nothing else is known about attachments.
      }
    }
  }

  private void begin() throws IOException {
    boolean ole = in.u16() == 2;
    attachment = new MapiAttachment();
    attachment
        .properties()
        .put(Tags.PR_RENDERING_POSITION, in.i32())
        .put(Tags.PR_ATTACH_METHOD, ole ? METHOD_OLE : METHOD_BY_VALUE);
    message.attachments().add(attachment);
  }

  private void attachmentTime(int tag) throws IOException {
    OptionalLong ticks = TnefValues.time(in);
    if (ticks.isPresent()) {
      attachment.properties().put(tag, ticks.getAsLong());
    }
  }

  /** Whether an object is a message: it says so itself, or the attachment does. */
  private boolean isMessage(ByteSource object) throws IOException {
    try (InputStream start = object.open()) {
      return attachment.properties().integer(Tags.PR_ATTACH_METHOD, 0) == METHOD_EMBEDDED
          || new Guid(start.readNBytes(Guid.LENGTH)).equals(MESSAGE_INTERFACE);
    }
  }

  private void attachmentProperties() throws IOException {
    TnefProperties reader = new TnefProperties(in, narrow);
    reader.read(attachment.properties(), attachment.named());
    ByteSource data = reader.data();
    if (data == null) {
      return;
    }
    if (!reader.dataIsObject()) {
      attachment.data(data);
      return;
    }
    if (data.size() < Guid.LENGTH) {
      throw new MalformedTnefException("TNEF object without an interface");
    }
    ByteSource content = new ByteRange(Guid.LENGTH, data.size()).of(data);
    if (isMessage(data)) {
      attachment.embedded(read(content, in.limits(), depth + 1));
    } else {
      attachment.data(content);
    }
  }
}
