package org.mapano.mapi.mime.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.mime.structure.MimeStructure;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

class MapiToMimeTest {
  private static MimePart parse(MapiMessage message) throws IOException {
    return MimeStructure.parse(ByteSource.of(Outbound.bytes(message, Outbound.GATEWAY))).root();
  }

  private static MapiAttachment attachment(String name, String type, String data) {
    MapiAttachment attachment = new MapiAttachment();
    attachment
        .properties()
        .put(Tags.PR_ATTACH_METHOD, 1)
        .put(Tags.PR_ATTACH_LONG_FILENAME, name)
        .put(Tags.PR_ATTACH_MIME_TAG, type);
    return attachment.data(ByteSource.of(data.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void plainMessage() {
    assertThat(Outbound.text(Outbound.note("hello", "Hi John\n.\n")))
        .isEqualTo(
            """
            Subject: hello
            From: "Ann Sender" <ann@example.com>
            To: "John" <john@example.com>
            Date: Sun, 22 Nov 2026 12:35:12 +0000
            MIME-Version: 1.0
            Content-Type: text/plain;
            \tcharset="utf-8"
            Content-Transfer-Encoding: quoted-printable

            Hi John
            =2E
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void spoolerAddsItsOwnFieldsAndHidesBcc() {
    MapiMessage message = Outbound.note("x", "y");
    message
        .properties()
        .put(Tags.PR_INTERNET_MESSAGE_ID, "<old@example.com>")
        .put(Tags.PR_RECORD_KEY, new byte[] {1, 2, 3})
        .put(Tags.PR_TRANSPORT_MESSAGE_HEADERS, "Received: from x\r\nList-Id: <l>");
    message.recipients().add(Outbound.recipient(3, "Hidden", "hidden@example.com"));
    String text = Outbound.text(message, Outbound.SPOOLER);
    assertThat(text)
        .startsWith(
            "Received: by mx.example.com (kopano-spooler) with MAPI; Sun, 22 Nov 2026\r\n"
                + " 12:35:12 +0000\r\nSubject: x\r\n")
        .contains("Message-ID: <kcRK.AQID.AEDQ6n163QE@mx.example.com>\r\n")
        .contains("X-Mailer: Mapano 1.0\r\n")
        .doesNotContain("hidden@example.com")
        .doesNotContain("List-Id");
    assertThat(Outbound.text(message)).contains("Bcc: \"Hidden\" <hidden@example.com>\r\n");
  }

  @Test
  void gatewayRestoresWhatCameWithTheMessage() {
    MapiMessage message = Outbound.note("x", "y");
    message
        .properties()
        .put(
            Tags.PR_TRANSPORT_MESSAGE_HEADERS,
            "Return-Path: <r@example.com>\r\nReceived: from a\r\n\tby b; date\r\nSubject: old\r\n"
                + "List-Id: <l.example.com>\r\nPrecedence: bulk");
    assertThat(Outbound.text(message))
        .startsWith(
            "Return-Path: <r@example.com>\r\nReceived: from a\r\n\tby b; date\r\n"
                + "List-Id: <l.example.com>\r\nPrecedence: bulk\r\nSubject: x\r\n");
  }

  @Test
  void idOfAFetchedMessageComesFromItsEntryId() {
    MapiMessage message = Outbound.note("x", "y");
    byte[] entryId = new byte[48];
    for (int i = 28; i < 44; i++) {
      entryId[i] = (byte) i;
    }
    message.properties().put(Tags.PR_ENTRYID, entryId).put(Tags.PR_CREATION_TIME, 1L);
    assertThat(Outbound.text(message))
        .contains("Message-ID: <kcEE.HB0eHyAhIiMkJSYnKCkqKw.AQAAAAAAAAA@mx.example.com>\r\n");
  }

  @Test
  void valuesCannotAddFields() {
    MapiMessage message = Outbound.note("a\r\nX-Evil: 1\n\nbody", "y");
    message
        .properties()
        .put(Tags.PR_SENDER_NAME, "Eve\r\nX-Evil: 2")
        .put(Tags.PR_INTERNET_MESSAGE_ID, "<a@b>\r\nX-Evil: 3")
        .put(Tags.PR_IN_REPLY_TO_ID, "\nX-Evil: 4")
        .put(Tags.PR_CONVERSATION_TOPIC, "t\rX-Evil: 5")
        .put(Tags.PR_TRANSPORT_MESSAGE_HEADERS, "Received: x\u0000\r\nX-Evil: 6\r\n\r\nX-Evil: 7");
    message
        .named()
        .put(
            NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "x-a\r\nx-evil"),
            PropType.UNICODE,
            "8");
    message.recipients().add(Outbound.recipient(1, "R\r\nX-Evil: 9", "a@b.c\r\nX-Evil: 10"));
    message.recipients().add(Outbound.recipient(2, "R\r\nX-Evil: 11", "cc@example.com"));
    MapiAttachment attachment = attachment("f\"\r\nX-Evil: 12", "text/plain\r\nX-Evil: 13", "d");
    attachment.properties().put(Tags.PR_ATTACH_CONTENT_ID, "id>\r\nX-Evil: 14");
    message.attachments().add(attachment);
    assertThat(Arrays.stream(Outbound.text(message).split("\r\n")))
        .noneMatch(line -> line.startsWith("X-Evil") || line.startsWith("body"));
  }

  @Test
  void recipientsWithoutUsableAddressAreReported() throws IOException {
    MapiMessage message = Outbound.note("x", "y");
    message.recipients().clear();
    MapiRecipient known = new MapiRecipient();
    known
        .properties()
        .put(Tags.PR_RECIPIENT_TYPE, 2)
        .put(Tags.PR_DISPLAY_NAME, "Known")
        .put(Tags.PR_ADDRTYPE, "ZARAFA")
        .put(Tags.PR_EMAIL_ADDRESS, "known")
        .put(Tags.PR_ENTRYID, new byte[] {1});
    message.recipients().add(known);
    message.recipients().add(Outbound.recipient(1, "Broken", "no address"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> unusable =
        new MapiToMime(Outbound.GATEWAY, entryId -> Optional.of("known@example.com"))
            .write(message, out);
    assertThat(unusable).containsExactly("Broken");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("To: undisclosed-recipients:;\r\nCc: \"Known\" <known@example.com>\r\n");
  }

  @Test
  void senderOnBehalfOfAnother() {
    MapiMessage message = Outbound.note("x", "y");
    message
        .properties()
        .put(Tags.PR_SENT_REPRESENTING_NAME, "Boß")
        .put(Tags.PR_SENT_REPRESENTING_ADDRTYPE, "SMTP")
        .put(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS, "boss@example.com");
    assertThat(Outbound.text(message))
        .contains(
            "From: =?utf-8?B?Qm/Dnw==?= <boss@example.com>\r\n"
                + "Sender: \"Ann Sender\" <ann@example.com>\r\n");
  }

  @Test
  void senderWithoutAddressIsShown() {
    MapiMessage message = Outbound.note("x", "y");
    message.properties().remove(Tags.PR_SENDER_EMAIL_ADDRESS);
    assertThat(Outbound.text(message)).contains("From: \"Ann Sender\" <invalid@invalid>\r\n");
  }

  @Test
  void restOfTheHeader() {
    MapiMessage message = Outbound.note("Re: x", "y");
    message
        .properties()
        .put(Tags.PR_IMPORTANCE, 2)
        .put(Tags.PR_SENSITIVITY, 2)
        .put(Tags.PR_CONVERSATION_TOPIC, "other")
        .put(Tags.PR_CONVERSATION_INDEX, new byte[] {1, 2})
        .put(Tags.PR_EXPIRY_TIME, MapiTime.ticks(Outbound.NOW))
        .put(Tags.PR_READ_RECEIPT_REQUESTED, true);
    message
        .named()
        .put(
            NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "x-own-field"),
            PropType.UNICODE,
            "välue")
        .put(
            NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "x-mailer"),
            PropType.UNICODE,
            "Other")
        .put(
            NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "subject"),
            PropType.UNICODE,
            "not this");
    assertThat(Outbound.text(message))
        .contains("Thread-Topic: other\r\nThread-Index: AQI=\r\n")
        .contains("X-Priority: 1 (Highest)\r\nSensitivity: Private\r\n")
        .contains("Expiry-Time: Sun, 22 Nov 2026 12:35:12 +0000\r\n")
        .contains("Disposition-Notification-To: \"Ann Sender\" <ann@example.com>\r\n")
        .contains("X-Own-Field: =?utf-8?Q?v=C3=A4lue?=\r\nX-Original-Mailer: Other\r\n")
        .doesNotContain("not this");
  }

  @Test
  void longHeadersAreFolded() {
    MapiMessage message = Outbound.note("word ".repeat(60).strip(), "y");
    for (int i = 0; i < 50; i++) {
      message.recipients().add(Outbound.recipient(1, "Person " + i, "p" + i + "@example.com"));
    }
    message.properties().put(Tags.PR_INTERNET_REFERENCES, "<a@example.com> ".repeat(50));
    assertThat(Arrays.stream(Outbound.text(message).split("\r\n")))
        .allMatch(line -> line.length() <= 78);
  }

  @Test
  void endlessWordsAreEncoded() {
    String text = Outbound.text(Outbound.note("x".repeat(5_000), "y"));
    assertThat(Arrays.stream(text.split("\r\n"))).allMatch(line -> line.length() <= 90);
  }

  @Test
  void htmlWithInlineImageAndAttachment() throws IOException {
    MapiMessage message = Outbound.note("x", "plain");
    message
        .properties()
        .put(Tags.PR_HTML, "<img src='cid:i'>".getBytes(StandardCharsets.US_ASCII))
        .put(Tags.PR_INTERNET_CPID, 65001);
    MapiAttachment image = attachment("i.png", "image/png", "png");
    image.properties().put(Tags.PR_ATTACHMENT_HIDDEN, true).put(Tags.PR_ATTACH_CONTENT_ID, "i");
    message.attachments().add(image);
    message.attachments().add(attachment("Ümlaut.txt", "text/plain", "text"));
    assertThat(ImapStructure.body(parse(message)))
        .isEqualTo(
            "((((\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"quoted-printable\" 5 0)"
                + "(\"text\" \"html\" (\"charset\" \"utf-8\") NIL NIL \"quoted-printable\" 19 0)"
                + " \"alternative\")(\"image\" \"png\" (\"name\" \"i.png\") \"<i>\" NIL \"base64\""
                + " 4) \"related\")(\"text\" \"plain\" (\"name\""
                + " \"=?utf-8?Q?=C3=9Cmlaut=2Etxt?=\" \"charset\" \"us-ascii\") NIL NIL \"base64\" 8 0) \"mixed\")");
  }

  @Test
  void missingDataIsNamedInTheText() {
    MapiMessage message = Outbound.note("x", "y");
    message.attachments().add(new MapiAttachment());
    message
        .attachments()
        .add(
            new MapiAttachment()
                .data(
                    new ByteSource() {
                      @Override
                      public long size() {
                        return 5;
                      }

                      @Override
                      public InputStream open() throws IOException {
                        throw new IOException("lost");
                      }
                    }));
    assertThat(Outbound.text(message).split("Attachment is missing\\.", -1)).hasSize(3);
  }

  @Test
  void namelessAttachmentGetsAName() {
    MapiMessage message = Outbound.note("x", "y");
    message.attachments().add(new MapiAttachment().data(ByteSource.of(new byte[3])));
    assertThat(Outbound.text(message))
        .contains("Content-Type: application/octet-stream;\r\n\tname=\"data.bin\"\r\n")
        .contains("Content-Disposition: attachment;\r\n\tfilename=\"data.bin\"\r\n");
  }

  @Test
  void asciiCodePageIsUpgradedWhenNeeded() {
    MapiMessage message = Outbound.note("x", "grün");
    message.properties().put(Tags.PR_INTERNET_CPID, 20127);
    assertThat(Outbound.text(message)).contains("charset=\"windows-1252\"").contains("gr=FCn");
    message.properties().put(Tags.PR_BODY, "日本");
    assertThat(Outbound.text(message)).contains("charset=\"utf-8\"");
    message.properties().put(Tags.PR_BODY, "plain");
    assertThat(Outbound.text(message)).contains("charset=\"us-ascii\"");
  }

  @Test
  void otherClassesAreUtf8() {
    MapiMessage message = Outbound.note("x", "grün");
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Appointment")
        .put(Tags.PR_INTERNET_CPID, 1252);
    assertThat(Outbound.text(message)).contains("charset=\"utf-8\"");
  }

  @Test
  void receiptIsAReport() throws IOException {
    MapiMessage message = Outbound.note("Read: x", "was read");
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "REPORT.IPM.Note.IPNRN")
        .put(Tags.PR_ORIGINAL_MESSAGE_ID, "<o@example.com>");
    assertThat(Outbound.text(message))
        .contains("multipart/report;\r\n\treport-type=\"disposition-notification\";")
        .contains(
            "Content-Type: message/disposition-notification\r\n\r\n"
                + "Final-Recipient: rfc822; ann@example.com\r\n"
                + "Original-Message-ID: <o@example.com>\r\n"
                + "Disposition: manual-action/MDN-sent-manually; displayed\r\n");
    assertThat(parse(message).children()).hasSize(2);
  }

  private static MapiMessage deliveryReport(String status) {
    MapiMessage message = Outbound.note("Undelivered", "sorry");
    message.attachments().add(attachment("status", "message/delivery-status", status));
    message.attachments().add(new MapiAttachment().embedded(Outbound.note("inner", "text")));
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "REPORT.IPM.Note.NDR")
        .put(Tags.PR_TRANSPORT_MESSAGE_HEADERS, "Subject: x\r\nTo: \"Me\" <me@example.com>\r\n");
    return message;
  }

  @Test
  void deliveryReportIsAReportAgain() throws IOException {
    MapiMessage message = deliveryReport("Reporting-MTA: dns; x\n\nAction: failed\n");
    assertThat(Outbound.text(message))
        .contains("\r\nTo: \"Me\" <me@example.com>\r\n")
        .contains("multipart/report;\r\n\treport-type=\"delivery-status\";")
        .contains(
            "Content-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; x\r\n\r\nAction: failed\r\n");
    assertThat(parse(message).children()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\n--c: d\n", "a: \u00fc\n", "a: b\rc: d\n"})
  void whatCannotStandInAReportAsItIsIsAnAttachment(String status) throws IOException {
    String text = Outbound.text(deliveryReport(status));
    assertThat(text)
        .contains("Content-Type: multipart/mixed")
        .contains("Content-Type: message/delivery-status;")
        .contains(Base64.getEncoder().encodeToString(status.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void receiptsGoToTheNameThatTheRequestHad() {
    MapiMessage message = Outbound.note("x", "y");
    message
        .properties()
        .put(Tags.PR_READ_RECEIPT_REQUESTED, true)
        .put(Tags.PR_REPORT_NAME, "boss@example.com")
        .put(
            Tags.PR_REPORT_ENTRYID,
            new OneOffEntryId("Boss", "SMTP", "boss@example.com", false).toBytes());
    assertThat(Outbound.text(message))
        .contains("Disposition-Notification-To: \"Boss\" <boss@example.com>\r\n");
  }

  @Test
  void embeddedMessagesHaveBoundariesOfTheirOwn() throws IOException {
    MapiMessage innermost = Outbound.note("x", "y");
    innermost.attachments().add(attachment("a", "application/x", "data"));
    MapiMessage message = innermost;
    for (int i = 0; i < 3; i++) {
      MapiMessage outer = Outbound.note("x", "y");
      outer.attachments().add(new MapiAttachment().embedded(message));
      message = outer;
    }
    MimePart part = parse(message);
    for (int i = 0; i < 3; i++) {
      assertThat(part.children()).hasSize(2);
      part = part.children().get(1).embeddedMessage();
    }
    assertThat(part.children()).hasSize(2);
  }
}
