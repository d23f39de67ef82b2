package org.mapano.mapi.rule;

import java.util.List;
import java.util.Map;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/** Makes the message that a rule sends on (delivery.md 1.8). */
public final class ForwardedMessage {
  private static final int EMBEDDED = 5;
  private static final int TO = 1;

  /** Marks a recipient that is sent to and not shown. */
  private static final int SUBMITTED = 0x10000000;

  private static final int FLAG_RESEND = 0x80;
  private static final int NON_RECEIPT_REQUESTED = 0x0C06000B;

  /** What belongs to the mail as it was received, not to its content. */
  private static final List<Integer> OF_THE_RECEIPT =
      List.of(
          Tags.PR_TRANSPORT_MESSAGE_HEADERS,
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_MESSAGE_DELIVERY_TIME,
          Tags.PR_EC_MESSAGE_DELIVERY_DATE,
          Tags.PR_MESSAGE_TO_ME,
          Tags.PR_MESSAGE_CC_ME,
          Tags.PR_MESSAGE_RECIP_ME,
          Tags.PR_EC_MESSAGE_BCC_ME,
          Tags.PR_EC_IMAP_EMAIL_SIZE,
          Tags.PR_EC_IMAP_BODY,
          Tags.PR_EC_IMAP_BODYSTRUCTURE,
          Tags.PR_READ_RECEIPT_REQUESTED,
          Tags.PR_ORIGINATOR_DELIVERY_REPORT_REQUESTED,
          NON_RECEIPT_REQUESTED,
          Tags.PR_REPORT_ENTRYID,
          Tags.PR_REPORT_NAME,
          Tags.PR_ICON_INDEX,
          Tags.PR_LAST_VERB_EXECUTED,
          Tags.PR_LAST_VERB_EXECUTION_TIME,
          Tags.PR_RECEIVED_BY_NAME,
          Tags.PR_RECEIVED_BY_ENTRYID,
          Tags.PR_RECEIVED_BY_ADDRTYPE,
          Tags.PR_RECEIVED_BY_EMAIL_ADDRESS,
          Tags.PR_RECEIVED_BY_SEARCH_KEY);

  private static final List<Integer> RECEIVED_FOR =
      List.of(
          Tags.PR_RCVD_REPRESENTING_NAME,
          Tags.PR_RCVD_REPRESENTING_ENTRYID,
          Tags.PR_RCVD_REPRESENTING_ADDRTYPE,
          Tags.PR_RCVD_REPRESENTING_EMAIL_ADDRESS,
          Tags.PR_RCVD_REPRESENTING_SEARCH_KEY);

  private final MapiMessage original;
  private final List<PropMap> recipients;
  private final Map<String, String> fields;

  /**
   * A message to be sent on.
   *
   * @param original what came in; stays as it is
   * @param recipients whom it is sent to
   * @param fields further header fields, beginning with {@code x-}, by name in lower case
   */
  public ForwardedMessage(
      MapiMessage original, List<PropMap> recipients, Map<String, String> fields) {
    this.original = original;
    this.recipients = recipients;
    this.fields = fields;
  }

  /**
   * A forward.
   *
   * @param flavour as {@link RuleAction.Forward#flavour()}
   */
  public MapiMessage forward(int flavour) {
    boolean asIs = (flavour & RuleAction.DO_NOT_MUNGE) != 0;
    boolean redirect = asIs && (flavour & RuleAction.PRESERVE_SENDER) != 0;
    if ((flavour & RuleAction.AS_ATTACHMENT) != 0) {
      return addressed(attached(), false);
    }
    MapiMessage message = content(redirect);
    RECEIVED_FOR.forEach(message.properties()::remove);
    if (!redirect) {
      message.properties().remove(Tags.PR_INTERNET_MESSAGE_ID);
      prefix(message.properties());
    }
    if (!asIs) {
      ForwardNote.add(message.properties(), original);
    }
    return addressed(message, asIs);
  }

  /** A message for those who act for the recipient of the original. */
  public MapiMessage delegate() {
    MapiMessage message = content(true);
    message.properties().put(Tags.PR_DELEGATED_BY_RULE, true);
    return addressed(message, true);
  }

  private MapiMessage content(boolean keepsSender) {
    MapiMessage message = new MapiMessage();
    PropMap properties = message.properties().putAll(original.properties());
    OF_THE_RECEIPT.forEach(properties::remove);
    remove(properties, TagGroup.SENDER);
    if (!keepsSender) {
      remove(properties, TagGroup.REPRESENTING);
    }
    original
        .named()
        .asMap()
        .forEach((name, value) -> {
          if (!name.set().equals(PropertySets.PS_EC_IMAP)) {
            message.named().put(name, value.type(), value.value());
          }
        });
    message.attachments().addAll(original.attachments());
    return message;
  }

  private static void remove(PropMap properties, TagGroup person) {
    properties.remove(person.name());
    properties.remove(person.entryId());
    properties.remove(person.addressType());
    properties.remove(person.email());
    properties.remove(person.searchKey());
    properties.remove(person.smtp());
  }

  private static void prefix(PropMap properties) {
    String subject = "FW: " + properties.string(Tags.PR_SUBJECT, "");
    properties.put(Tags.PR_SUBJECT, subject);
    properties.put(Tags.PR_SUBJECT_PREFIX, "FW: ");
  }

  private MapiMessage attached() {
    MapiMessage inner = original.copy();
    inner.properties().remove(Tags.PR_EC_IMAP_EMAIL_SIZE);
    inner.properties().remove(Tags.PR_EC_IMAP_BODY);
    inner.properties().remove(Tags.PR_EC_IMAP_BODYSTRUCTURE);
    MapiAttachment attachment = new MapiAttachment().embedded(inner);
    String subject = original.properties().string(Tags.PR_SUBJECT, "");
    attachment
        .properties()
        .put(Tags.PR_ATTACH_METHOD, EMBEDDED)
        .put(Tags.PR_ATTACH_MIME_TAG, "message/rfc822")
        .put(Tags.PR_DISPLAY_NAME, subject)
        .put(Tags.PR_RENDERING_POSITION, -1);
    MapiMessage outer = new MapiMessage();
    outer
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_HASATTACH, true);
    prefix(outer.properties());
    outer.attachments().add(attachment);
    return outer;
  }

  private MapiMessage addressed(MapiMessage message, boolean keepsRecipients) {
    message.properties().put(Tags.PR_AUTO_FORWARDED, true);
    if (keepsRecipients) {
      message.recipients().addAll(original.recipients());
      message.properties().put(Tags.PR_MESSAGE_FLAGS, FLAG_RESEND);
    }
    for (PropMap recipient : recipients) {
      PropMap row = new PropMap(recipient);
      row.put(Tags.PR_RECIPIENT_TYPE, keepsRecipients ? TO | SUBMITTED : TO);
      message.recipients().add(new MapiRecipient(row));
    }
    fields.forEach((name, value) ->
        message
            .named()
            .put(
                NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, name), PropType.UNICODE, value));
    return message;
  }
}
