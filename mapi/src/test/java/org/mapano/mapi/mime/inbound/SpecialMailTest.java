package org.mapano.mapi.mime.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.Corpus;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;
import org.mapano.mapi.tnef.TnefReader;
import org.mapano.mapi.tnef.TnefWriter;

class SpecialMailTest {
  private static String messageClass(MapiMessage message) {
    return message.properties().string(Tags.PR_MESSAGE_CLASS);
  }

  @Test
  void readReceiptsHaveTheirClasses() {
    MapiMessage read = Inbound.sample("mdn-displayed");
    assertThat(messageClass(read)).isEqualTo("REPORT.IPM.Note.IPNRN");
    assertThat(read.properties().string(Tags.PR_ORIGINAL_MESSAGE_ID))
        .isEqualTo("<orig@example.com>");
    assertThat(read.properties().string(Tags.PR_BODY)).isEqualTo("Your message was read.");
    assertThat(read.attachments()).isEmpty();
    assertThat(messageClass(Inbound.sample("mdn-deleted"))).isEqualTo("REPORT.IPM.Note.IPNNRN");
  }

  @Test
  void readReceiptsTellOfTheMailThatWasRead() {
    MapiMessage read =
        Inbound.text(
            report("disposition-notification")
                + """
                --r
                Content-Type: message/disposition-notification

                Final-Recipient: rfc822; john@example.com
                Disposition: automatic-action/MDN-sent-automatically; deleted/error
                --r
                Content-Type: text/rfc822-headers

                From: "Ann" <ann@example.org>
                To: john@example.com
                Subject: =?utf-8?Q?gr=C3=BCn?=
                Date: Mon, 06 Jan 2020 08:00:00 +0000
                Message-ID: <orig@example.org>
                --r--
                """);
    PropMap properties = read.properties();
    assertThat(messageClass(read)).isEqualTo("REPORT.IPM.Note.IPNNRN");
    assertThat(properties.string(Tags.PR_ORIGINAL_SUBJECT)).isEqualTo("grün");
    assertThat(properties.string(Tags.PR_ORIGINAL_SENDER_NAME)).isEqualTo("Ann");
    assertThat(properties.string(Tags.PR_ORIGINAL_DISPLAY_TO)).isEqualTo("john@example.com");
    assertThat(properties.string(Tags.PR_ORIGINAL_MESSAGE_ID)).isEqualTo("<orig@example.org>");
    assertThat(time(read, Tags.PR_ORIGINAL_SUBMIT_TIME)).isEqualTo("2020-01-06T08:00:00Z");
    assertThat(time(read, Tags.PR_REPORT_TIME)).isEqualTo("2020-01-06T10:11:12Z");
  }

  private static String time(MapiMessage message, int tag) {
    return MapiTime.instant(message.properties().longValue(tag)).toString();
  }

  private static String report(String type) {
    return """
    From: Mail Delivery System <MAILER-DAEMON@example.org>
    To: ann@example.com
    Subject: about your mail
    Date: Mon, 06 Jan 2020 10:11:12 +0000
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=%s; boundary=r

    --r

    In words.
    """
        .formatted(type);
  }

  @Test
  void deliveryReportKeepsItsParts() {
    MapiMessage message = Inbound.sample("dsn");
    assertThat(messageClass(message)).isEqualTo("REPORT.IPM.Note.NDR");
    assertThat(message.properties().string(Tags.PR_BODY)).isEqualTo("I am sorry.");
    assertThat(message.properties().string(Tags.PR_SENDER_NAME)).isEqualTo("Mail Delivery System");
    assertThat(message.properties().string(Tags.PR_ORIGINAL_SUBJECT)).isEqualTo("original");
    assertThat(message.attachments()).hasSize(2);
    assertThat(Inbound.data(message.attachments().getFirst())).contains("Status: 5.1.1");
  }

  private static final String STATUS =
      """
      --r
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.org
      Arrival-Date: Mon, 06 Jan 2020 09:00:00 +0000

      Final-Recipient: rfc822; a@example.org
      Action: %s
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 nobody
       there

      Original-Recipient: rfc822;B@example.org
      Final-Recipient: utf-8; other\\x{E9}@example.org
      Action: delivered (at last)
      Status: 2.0.0

      --r--
      """;

  @Test
  void failedDeliveryNamesWhomItDidNotReach() {
    MapiMessage message = Inbound.text(report("delivery-status") + STATUS.formatted("Failed"));
    assertThat(messageClass(message)).isEqualTo("REPORT.IPM.Note.NDR");
    assertThat(message.properties().string(Tags.PR_DISPLAY_TO)).isEqualTo("a@example.org");
    assertThat(time(message, Tags.PR_ORIGINAL_SUBMIT_TIME)).isEqualTo("2020-01-06T09:00:00Z");
    assertThat(message.recipients()).hasSize(1);
    PropMap row = message.recipients().getFirst().properties();
    assertThat(row.string(Tags.PR_EMAIL_ADDRESS)).isEqualTo("a@example.org");
    assertThat(row.string(Tags.PR_REPORT_TEXT)).isEqualTo("550 5.1.1 nobody there");
    assertThat(row.integer(Tags.PR_NDR_STATUS_CODE, 0)).isEqualTo(550);
  }

  @Test
  void arrivalNamesWhomTheMailReached() {
    MapiMessage message = Inbound.text(report("delivery-status") + STATUS.formatted("relayed"));
    assertThat(messageClass(message)).isEqualTo("REPORT.IPM.Note.DR");
    assertThat(message.properties().string(Tags.PR_DISPLAY_TO))
        .isEqualTo("a@example.org; B@example.org");
    PropMap row = message.recipients().getLast().properties();
    assertThat(row.string(Tags.PR_REPORT_TEXT)).isEqualTo("2.0.0");
    assertThat(row.longValue(Tags.PR_DELIVER_TIME))
        .isEqualTo(message.properties().longValue(Tags.PR_REPORT_TIME));
    assertThat(row.has(Tags.PR_NDR_STATUS_CODE)).isFalse();
  }

  @Test
  void reportsWithoutDecisionAreOrdinaryMail() {
    String undecided = STATUS.formatted("delayed").replace("delivered (at last)", "???");
    MapiMessage message = Inbound.text(report("delivery-status") + undecided);
    assertThat(messageClass(message)).isEqualTo("IPM.Note");
    assertThat(message.recipients()).hasSize(1);
    assertThat(message.properties().string(Tags.PR_DISPLAY_TO)).isEqualTo("ann@example.com");
    assertThat(message.attachments()).hasSize(1);
    assertThat(
            messageClass(
                Inbound.text(
                    report("delivery-status")
                        + STATUS.formatted("failed").replace("Action", "Reaction"))))
        .isEqualTo("IPM.Note");
  }

  @Test
  void escapedAddressesAreReadable() {
    String escaped =
        STATUS.formatted("delayed").replace("Original-Recipient: rfc822;B@example.org\n", "");
    MapiMessage message = Inbound.text(report("delivery-status") + escaped);
    assertThat(message.properties().string(Tags.PR_DISPLAY_TO)).isEqualTo("otheré@example.org");
  }

  @Test
  void signedMailKeepsTheSignedEntityByteForByte() throws IOException {
    MapiMessage message = Inbound.sample("smime-signed");
    assertThat(messageClass(message)).isEqualTo("IPM.Note.SMIME.MultipartSigned");
    assertThat(message.properties().string(Tags.PR_BODY)).isEqualTo("signed téxt   \r\n");
    assertThat(message.attachments()).hasSize(1);
    MapiAttachment entity = message.attachments().getFirst();
    assertThat(entity.properties().string(Tags.PR_ATTACH_MIME_TAG)).isEqualTo("multipart/signed");
    String original = new String(Corpus.bytes("smime-signed"), StandardCharsets.UTF_8);
    String expected = original.substring(original.indexOf("Content-Type: multipart/signed"));
    assertThat(new String(entity.data().read(), StandardCharsets.UTF_8)).isEqualTo(expected);
    assertThat(entity.data().size()).isEqualTo(entity.data().read().length);
  }

  @Test
  void encryptedMailHasOneAttachment() {
    MapiMessage message = Inbound.sample("smime-encrypted");
    assertThat(messageClass(message)).isEqualTo("IPM.Note.SMIME");
    assertThat(message.attachments()).hasSize(1);
    assertThat(message.attachments().getFirst().properties().string(Tags.PR_ATTACH_LONG_FILENAME))
        .isEqualTo("smime.p7m");
    assertThat(message.properties().has(Tags.PR_BODY)).isFalse();
  }

  @Test
  void pgpIsOrdinaryMail() {
    MapiMessage message = Inbound.sample("pgp-mime");
    assertThat(messageClass(message)).isEqualTo("IPM.Note");
    assertThat(message.attachments()).hasSize(2);
  }

  @Test
  void decodedTnefIsMerged() throws IOException {
    MapiMessage inner = new MapiMessage();
    inner
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Task")
        .put(Tags.PR_SUBJECT, "not this")
        .put(Tags.PR_RTF_COMPRESSED, new byte[] {1});
    inner.attachments().add(new MapiAttachment().data(ByteSource.of(new byte[3])));
    MimeToMapi converter =
        new MimeToMapi(InboundOptions.DEFAULT, AddressResolver.NONE, data -> Optional.of(inner));
    MapiMessage message = converter.convert(Corpus.load("tnef"), Inbound.NOW);
    assertThat(messageClass(message)).isEqualTo("IPM.Task");
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("tnef");
    assertThat(message.properties().bytes(Tags.PR_RTF_COMPRESSED)).hasSize(1);
    assertThat(message.attachments()).hasSize(1);
  }

  @Test
  void tnefIsReadFromTheMail() throws IOException {
    MapiMessage inner = new MapiMessage();
    inner
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Task")
        .put(Tags.PR_IMPORTANCE, 2)
        .put(Tags.PR_RTF_COMPRESSED, new byte[] {1, 2, 3});
    String encoded = Base64.getMimeEncoder().encodeToString(TnefWriter.write(inner));
    String mail =
        "Subject: task\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
            + encoded;
    MimeToMapi converter =
        new MimeToMapi(InboundOptions.DEFAULT, AddressResolver.NONE, TnefReader::decode);
    MapiMessage message =
        converter.convert(ByteSource.of(mail.getBytes(StandardCharsets.US_ASCII)), Inbound.NOW);
    assertThat(messageClass(message)).isEqualTo("IPM.Task");
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("task");
    assertThat(message.properties().integer(Tags.PR_IMPORTANCE, 0)).isEqualTo(2);
    assertThat(message.properties().bytes(Tags.PR_RTF_COMPRESSED)).containsExactly(1, 2, 3);
    assertThat(message.attachments()).isEmpty();
  }

  @Test
  void fallbackCarriesTheOriginal() throws IOException {
    ByteSource original = Corpus.load("plain-ascii");
    ResolvedAddress john = ResolvedAddress.oneOff("John", "john@example.com");
    MapiMessage message = FallbackMessage.build(original, john, Inbound.NOW);
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("Fallback delivery");
    assertThat(message.properties().string(Tags.PR_SENDER_NAME)).isEqualTo("System Administrator");
    assertThat(message.properties().string(Tags.PR_SENDER_EMAIL_ADDRESS))
        .isEqualTo("john@example.com");
    assertThat(message.recipients()).hasSize(1);
    assertThat(message.attachments().getFirst().data().read()).isEqualTo(original.read());
    assertThat(message.attachments().getFirst().properties().string(Tags.PR_ATTACH_LONG_FILENAME))
        .isEqualTo("original.eml");
  }
}
