package org.mapano.mapi.mime.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mapano.mapi.body.BodyFormat;
import org.mapano.mapi.body.BodySync;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.tnef.TnefWriter;

/** The part {@code winmail.dat} (MS-OXTNEF) of messages that say more than mail can. */
final class TnefPart {
  private static final int METHOD_OLE = 6;
  private static final int FIRST_NAMED = 0x8000;
  private static final int FIRST_PRIVATE = 0x6600;
  private static final NamedProperty VOTING = NamedProperty.of(PropertySets.PSETID_COMMON, 0x8520);
  private static final NamedProperty REMINDER =
      NamedProperty.of(PropertySets.PSETID_COMMON, 0x8503);
  private static final Set<Integer> LEFT_OUT =
      Set.of(
          PropTag.id(Tags.PR_TRANSPORT_MESSAGE_HEADERS),
          PropTag.id(Tags.PR_SENTMAIL_ENTRYID),
          PropTag.id(Tags.PR_DELETE_AFTER_SUBMIT),
          PropTag.id(Tags.PR_MESSAGE_FLAGS));

  private TnefPart() {}

  /** The part, if the message is to have one. */
  static Optional<OutEntity> of(MapiMessage message, TnefUse use) throws IOException {
    if (!isWanted(message, use)) {
      return Optional.empty();
    }
    byte[] data = TnefWriter.write(reduced(message));
    return Optional.of(out -> {
      Entities.header(out, "Content-Type", "application/ms-tnef;\r\n\tname=\"winmail.dat\"");
      Entities.header(out, "Content-Transfer-Encoding", "base64");
      Entities.header(out, "Content-Disposition", "attachment;\r\n\tfilename=\"winmail.dat\"");
      Entities.endHeader(out);
      AttachmentEntities.base64(new ByteArrayInputStream(data), out);
    });
  }

  private static boolean isWanted(MapiMessage message, TnefUse use) {
    return switch (use) {
      case NEVER -> false;
      case ALWAYS -> true;
      case MINIMAL -> saysMore(message);
      case AUTOMATIC -> saysMore(message) || isTrue(message, REMINDER);
    };
  }

  private static boolean isTrue(MapiMessage message, NamedProperty name) {
    var value = message.named().asMap().get(name);
    return value != null && Boolean.TRUE.equals(value.value());
  }

  private static boolean saysMore(MapiMessage message) {
    String messageClass =
        message.properties().string(Tags.PR_MESSAGE_CLASS, "IPM.Note").toUpperCase(Locale.ROOT);
    boolean note =
        messageClass.equals("IPM")
            || messageClass.startsWith("IPM.NOTE")
            || messageClass.startsWith("REPORT");
    return !note
        || message.named().asMap().containsKey(VOTING)
        || message.attachments().stream().anyMatch(TnefPart::isOle)
        || BodySync.of(message.properties()).nativeFormat() == BodyFormat.RTF;
  }

  /** Whether only this part can hold an attachment. */
  static boolean isOle(MapiAttachment attachment) {
    return attachment.properties().integer(Tags.PR_ATTACH_METHOD, 0) == METHOD_OLE;
  }

  /** Without what concerns only the server or the sender, and what other parts hold. */
  private static MapiMessage reduced(MapiMessage message) {
    MapiMessage reduced = new MapiMessage();
    for (PropValue value : message.properties()) {
      int id = value.id();
      boolean ours = id >= FIRST_PRIVATE && id < FIRST_NAMED || LEFT_OUT.contains(id);
      if (!ours && id < FIRST_NAMED && PropTag.type(value.tag()) != PropType.OBJECT) {
        reduced.properties().put(value);
      }
    }
    message
        .named()
        .asMap()
        .forEach((name, value) -> reduced.named().put(name, value.type(), value.value()));
    message.attachments().stream().filter(TnefPart::isOle).forEach(reduced.attachments()::add);
    return reduced;
  }
}
