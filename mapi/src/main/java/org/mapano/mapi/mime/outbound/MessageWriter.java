package org.mapano.mapi.mime.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mapano.mapi.calendar.series.ExceptionAttachment;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;

/** Writes one message; messages in its attachments are written by writers one level deeper. */
final class MessageWriter implements OutEntity {
  private static final int MAX_DEPTH = 25;

  private final MapiMessage message;
  private final OutboundOptions options;
  private final AddressLookup lookup;
  private final Boundaries boundaries;
  private final int depth;
  private final BodyEntities bodies;
  private final AttachmentEntities attachments;
  private final AddressFields addresses;

  MessageWriter(
      MapiMessage message,
      OutboundOptions options,
      AddressLookup lookup,
      Boundaries boundaries,
      int depth,
      List<String> unusable) {
    this.message = message;
    this.options = options;
    this.lookup = lookup;
    this.boundaries = boundaries;
    this.depth = depth;
    this.bodies = new BodyEntities(message.properties(), options);
    this.attachments = new AttachmentEntities(bodies.headerCharset());
    this.addresses = new AddressFields(message, lookup, unusable);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    MessageHeader header = new MessageHeader(message, options, depth > 0, bodies.headerCharset());
    out.write(header.write(addresses));
    content().writeTo(out);
  }

  private OutEntity content() throws IOException {
    SpecialEntities special = new SpecialEntities(message);
    Optional<OutEntity> smime = special.smime();
    if (smime.isPresent()) {
      return smime.get();
    }
    Optional<String> receipt = special.receipt();
    if (receipt.isPresent()) {
      return report(
          "disposition-notification",
          special.notification(receipt.get(), addresses.sender()),
          listed(attachment -> false));
    }
    Optional<StatusPart> status = StatusPart.of(message);
    if (status.isPresent()) {
      return report(
          "delivery-status",
          status.get().entity(),
          listed(attachment -> attachment == status.get().attachment()));
    }
    Optional<OutEntity> calendar = CalendarEntity.of(message, lookup);
    List<OutEntity> parts = new ArrayList<>();
    parts.add(body(calendar));
    // A calendar says what a meeting is; TNEF beside it only when it is wanted in any case.
    boolean withTnef = depth == 0 && (calendar.isEmpty() || options.tnef() == TnefUse.ALWAYS);
    Optional<OutEntity> tnef = withTnef ? TnefPart.of(message, options.tnef()) : Optional.empty();
    parts.addAll(
        listed(attachment ->
            tnef.isPresent() && TnefPart.isOle(attachment)
                || calendar.isPresent() && ExceptionAttachment.is(attachment)));
    tnef.ifPresent(parts::add);
    return parts.size() == 1 ? parts.getFirst() : multipart("mixed", parts);
  }

  private OutEntity report(String kind, OutEntity forMachines, List<OutEntity> more) {
    List<OutEntity> parts = new ArrayList<>();
    parts.add(bodies.plain());
    parts.add(forMachines);
    parts.addAll(more);
    ParameterWriter type = new ParameterWriter("multipart/report").plain("report-type", kind);
    return Entities.multipart(type, boundaries.next(), depth == 0, parts);
  }

  private OutEntity body(Optional<OutEntity> calendar) {
    Optional<OutEntity> html = bodies.hasHtml() ? bodies.html() : Optional.empty();
    if (html.isEmpty() && calendar.isEmpty()) {
      return bodies.plain();
    }
    List<OutEntity> forms = new ArrayList<>(List.of(bodies.plain()));
    html.ifPresent(forms::add);
    calendar.ifPresent(forms::add);
    OutEntity texts = multipart("alternative", forms);
    if (html.isEmpty()) {
      return texts;
    }
    List<OutEntity> parts = new ArrayList<>();
    parts.add(texts);
    for (MapiAttachment attachment : message.attachments()) {
      if (AttachmentEntities.isInline(attachment)) {
        parts.add(attachments.data(attachment));
      }
    }
    if (parts.size() == 1) {
      return texts;
    }
    ParameterWriter type =
        new ParameterWriter("multipart/related").plain("type", "multipart/alternative");
    return Entities.multipart(type, boundaries.next(), false, parts);
  }

  /**
   * Attachments that stand beside the body.
   *
   * @param elsewhere tells of an attachment whether another part holds it
   */
  private List<OutEntity> listed(Predicate<MapiAttachment> elsewhere) {
    List<OutEntity> parts = new ArrayList<>();
    boolean html = bodies.hasHtml();
    List<MapiAttachment> all = message.attachments();
    for (int i = 0; i < all.size(); i++) {
      MapiAttachment attachment = all.get(i);
      if (elsewhere.test(attachment)) {
        continue;
      }
      if (attachment.embedded() != null && depth < MAX_DEPTH) {
        parts.add(attachments.message(attachment, embedded(attachment.embedded(), i)));
      } else if (!html || !AttachmentEntities.isInline(attachment)) {
        parts.add(attachments.data(attachment));
      }
    }
    return parts;
  }

  private OutEntity embedded(MapiMessage inner, int index) {
    // What is unusable inside concerns nobody: only the outer message is sent.
    return new MessageWriter(
        inner, options, lookup, boundaries.inside(index), depth + 1, new ArrayList<>());
  }

  private OutEntity multipart(String subtype, List<OutEntity> parts) {
    return Entities.multipart(
        new ParameterWriter("multipart/" + subtype), boundaries.next(), depth == 0, parts);
  }
}
