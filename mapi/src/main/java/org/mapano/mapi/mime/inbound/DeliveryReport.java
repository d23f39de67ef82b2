package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.StringJoiner;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.ReportClass;
import org.mapano.mapi.mime.codec.TransferEncoding;
import org.mapano.mapi.mime.header.MailDate;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Delivery status notifications (RFC 3464): reports about mail that arrived or did not. Their parts
 * become body and attachments like those of other mail; clients show whom the report is about in
 * place of whom it came to.
 */
final class DeliveryReport {
  private static final int MAX_STATUS = 256 * 1024;
  private static final int TRANSFER_FAILED = 0;
  private static final int NO_DIAGNOSIS = -1;

  private final ByteSource source;
  private final MimePart root;
  private final AddressConverter addresses;

  DeliveryReport(ByteSource source, MimePart root, AddressConverter addresses) {
    this.source = source;
    this.root = root;
    this.addresses = addresses;
  }

  /** Describes the report, if the message is one. */
  void describe(MapiMessage message, MessageConverter converter) throws IOException {
    MimePart part = part();
    if (part == null) {
      return;
    }
    ByteSource content = TransferEncoding.of(part.encoding()).content(part.bodyRange().of(source));
    DeliveryStatus status = DeliveryStatus.parse(start(content));
    DeliveryStatus.Outcome outcome = status.outcome();
    if (outcome == DeliveryStatus.Outcome.OPEN) {
      return;
    }
    boolean failed = outcome == DeliveryStatus.Outcome.FAILED;
    PropMap properties = message.properties();
    properties.put(
        Tags.PR_MESSAGE_CLASS, failed ? ReportClass.NOT_DELIVERED : ReportClass.DELIVERED);
    MailDate.parse(status.arrivalDate())
        .ifPresent(handedIn ->
            properties.put(Tags.PR_ORIGINAL_SUBMIT_TIME, MapiTime.ticks(handedIn.toInstant())));
    ReportedMail.describe(message, ReportedMail.find(converter, source, root, message));
    recipients(message, status.with(outcome), failed);
  }

  /** What is beyond the limit names recipients that nobody looks at any more. */
  private static byte[] start(ByteSource content) throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(MAX_STATUS);
    }
  }

  private MimePart part() {
    if (!root.contentType().is("multipart", "report")) {
      return null;
    }
    for (MimePart part : root.children()) {
      boolean status =
          part.contentType().is("message", "delivery-status")
              || part.contentType().is("message", "global-delivery-status");
      if (status) {
        return part;
      }
    }
    return null;
  }

  private void recipients(
      MapiMessage message, List<DeliveryStatus.Recipient> reported, boolean failed) {
    StringJoiner names = new StringJoiner("; ");
    message.recipients().clear();
    for (DeliveryStatus.Recipient one : reported) {
      ResolvedAddress known = addresses.first(one.address());
      ResolvedAddress address = known == null ? ResolvedAddress.oneOff(null, one.address()) : known;
      MapiRecipient row = AddressConverter.row(address, 1, message.recipients().size());
      row.properties().put(Tags.PR_REPORT_TEXT, one.text());
      if (failed) {
        row.properties()
            .put(Tags.PR_NDR_STATUS_CODE, one.code())
            .put(Tags.PR_NDR_DIAG_CODE, NO_DIAGNOSIS)
            .put(Tags.PR_NDR_REASON_CODE, TRANSFER_FAILED);
      } else {
        row.properties()
            .put(Tags.PR_DELIVER_TIME, message.properties().longValue(Tags.PR_REPORT_TIME));
      }
      names.add(address.displayName());
      message.recipients().add(row);
    }
    message
        .properties()
        .put(Tags.PR_DISPLAY_TO, names.toString())
        .put(Tags.PR_DISPLAY_CC, "")
        .put(Tags.PR_DISPLAY_BCC, "");
  }
}
