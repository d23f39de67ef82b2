package org.mapano.mapi.mime.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.id.FlatEntryList;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.Corpus;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

class MimeHeadersTest {
  private static Instant time(PropMap properties, int tag) {
    return MapiTime.instant(properties.longValue(tag));
  }

  private static <T> List<T> rows(MapiMessage message, Function<PropMap, T> column) {
    return message.recipients().stream().map(MapiRecipient::properties).map(column).toList();
  }

  @Test
  void envelopeBecomesProperties() {
    PropMap properties = Inbound.sample("plain-ascii").properties();
    assertThat(properties.string(Tags.PR_MESSAGE_CLASS)).isEqualTo("IPM.Note");
    assertThat(properties.string(Tags.PR_SUBJECT)).isEqualTo("plain");
    assertThat(properties.string(Tags.PR_SUBJECT_PREFIX)).isEmpty();
    assertThat(properties.string(Tags.PR_CONVERSATION_TOPIC)).isEqualTo("plain");
    assertThat(properties.string(Tags.PR_INTERNET_MESSAGE_ID)).isEqualTo("<plain@example.com>");
    assertThat(properties.string(Tags.PR_SENDER_NAME)).isEqualTo("Ann Sender");
    assertThat(properties.string(Tags.PR_SENDER_ADDRTYPE)).isEqualTo("SMTP");
    assertThat(properties.string(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS))
        .isEqualTo("ann@example.com");
    assertThat(properties.string(Tags.PR_DISPLAY_TO)).isEqualTo("john@example.com");
    assertThat(properties.string(Tags.PR_DISPLAY_CC)).isEmpty();
    assertThat(properties.integer(Tags.PR_MESSAGE_FLAGS, 0)).isEqualTo(2);
    assertThat(properties.has(Tags.PR_IMPORTANCE)).isFalse();
    assertThat(properties.bytes(Tags.PR_SEARCH_KEY)).hasSize(16);
  }

  @Test
  void timesComeFromDateAndReceived() {
    PropMap properties = Inbound.sample("plain-ascii").properties();
    assertThat(time(properties, Tags.PR_CLIENT_SUBMIT_TIME)).isEqualTo("2020-01-06T10:11:12Z");
    assertThat(time(properties, Tags.PR_MESSAGE_DELIVERY_TIME)).isEqualTo("2020-01-06T10:12:13Z");
    assertThat(time(properties, Tags.PR_EC_CLIENT_SUBMIT_DATE)).isEqualTo("2020-01-06T00:00:00Z");
    assertThat(time(properties, Tags.PR_EC_MESSAGE_DELIVERY_DATE))
        .isEqualTo("2020-01-06T00:00:00Z");
  }

  @Test
  void submitDayIsTheDayAsWritten() {
    PropMap late = Inbound.text("Date: Sun, 05 Jan 2020 00:30:00 +0100\n\n").properties();
    assertThat(time(late, Tags.PR_CLIENT_SUBMIT_TIME)).isEqualTo("2020-01-04T23:30:00Z");
    assertThat(time(late, Tags.PR_EC_CLIENT_SUBMIT_DATE)).isEqualTo("2020-01-05T00:00:00Z");
    assertThat(time(late, Tags.PR_MESSAGE_DELIVERY_TIME)).isEqualTo(Inbound.NOW);
  }

  @Test
  void transportHeadersAreTheWholeBlockAsText() {
    PropMap properties = Inbound.sample("unlabelled-utf8").properties();
    assertThat(properties.string(Tags.PR_TRANSPORT_MESSAGE_HEADERS))
        .isEqualTo(
            "From: \"Sénder One\" <s1@example.com>\r\nTo: Ålice <alice@example.com>\r\n"
                + "Subject: Plä\r\nDate: Sun, 05 Jan 2020 10:11:12 +0100");
    assertThat(properties.string(Tags.PR_SENDER_NAME)).isEqualTo("Sénder One");
    assertThat(properties.string(Tags.PR_SUBJECT)).isEqualTo("Plä");
    assertThat(properties.string(Tags.PR_DISPLAY_TO)).isEqualTo("Ålice");
  }

  @Test
  void oneOffRecipientHasTheWholeRow() {
    PropMap row =
        Inbound.text("To: Alice <alice@example.test>\n\n").recipients().getFirst().properties();
    assertThat(row.integer(Tags.PR_RECIPIENT_TYPE, 0)).isEqualTo(1);
    assertThat(row.integer(Tags.PR_ROWID, 9)).isZero();
    assertThat(row.string(Tags.PR_DISPLAY_NAME)).isEqualTo("Alice");
    assertThat(row.string(Tags.PR_ADDRTYPE)).isEqualTo("SMTP");
    assertThat(row.string(Tags.PR_EMAIL_ADDRESS)).isEqualTo("alice@example.test");
    assertThat(row.string(Tags.PR_SMTP_ADDRESS)).isEqualTo("alice@example.test");
    assertThat(row.bytes(Tags.PR_SEARCH_KEY)).asString().isEqualTo("SMTP:ALICE@EXAMPLE.TEST\0");
    assertThat(row.integer(Tags.PR_DISPLAY_TYPE, 9)).isZero();
    assertThat(HexFormat.of().formatHex(row.bytes(Tags.PR_ENTRYID)))
        .isEqualTo(
            "00000000812b1fa4bea310199d6e00dd010f54020000018041006c00690063006500000053004d00540050"
                + "000000"
                + "61006c0069006300650040006500780061006d0070006c0065002e0074006500730074000000");
  }

  @Test
  void knownAddressBecomesADirectoryEntry() throws IOException {
    ResolvedAddress bob =
        new ResolvedAddress(
            new byte[] {1}, "ZARAFA", "bob", "Bob Builder", "bob@example.com", new byte[] {2});
    AddressResolver resolver =
        address -> Optional.of(bob).filter(entry -> entry.smtpAddress().equals(address));
    MimeToMapi converter = new MimeToMapi(InboundOptions.DEFAULT, resolver, TnefDecoder.NONE);
    MapiMessage message = converter.convert(Corpus.load("groups"), Inbound.NOW);
    assertThat(rows(message, row -> row.string(Tags.PR_ADDRTYPE)))
        .containsExactly("SMTP", "ZARAFA", "SMTP", "SMTP");
    PropMap row = message.recipients().get(1).properties();
    assertThat(row.string(Tags.PR_EMAIL_ADDRESS)).isEqualTo("bob");
    assertThat(row.string(Tags.PR_DISPLAY_NAME)).isEqualTo("Bob");
    assertThat(row.bytes(Tags.PR_ENTRYID)).containsExactly(1);
    assertThat(row.bytes(Tags.PR_SEARCH_KEY)).containsExactly(2);
  }

  @Test
  void groupsSendersAndReplies() {
    MapiMessage message = Inbound.sample("groups");
    PropMap properties = message.properties();
    assertThat(rows(message, row -> row.string(Tags.PR_EMAIL_ADDRESS)))
        .containsExactly(
            "ann@example.com", "bob@example.com", "carl@example.com", "hidden@example.com");
    assertThat(rows(message, row -> row.integer(Tags.PR_RECIPIENT_TYPE, 0)))
        .containsExactly(1, 1, 1, 3);
    assertThat(properties.string(Tags.PR_SENDER_NAME)).isEqualTo("Assistant");
    assertThat(properties.string(Tags.PR_SENT_REPRESENTING_NAME)).isEqualTo("Boss");
    assertThat(properties.string(Tags.PR_REPLY_RECIPIENT_NAMES))
        .isEqualTo("Reply, Person; other@example.com");
    List<byte[]> replies = FlatEntryList.parse(properties.bytes(Tags.PR_REPLY_RECIPIENT_ENTRIES));
    assertThat(OneOffEntryId.parse(replies.getFirst()).address()).isEqualTo("rp@example.com");
    assertThat(replies).hasSize(2);
  }

  @Test
  void restOfTheHeader() {
    PropMap properties = Inbound.sample("groups").properties();
    assertThat(properties.string(Tags.PR_SUBJECT)).isEqualTo("Re: groups");
    assertThat(properties.string(Tags.PR_SUBJECT_PREFIX)).isEqualTo("Re: ");
    assertThat(properties.string(Tags.PR_NORMALIZED_SUBJECT)).isEqualTo("groups");
    assertThat(properties.string(Tags.PR_CONVERSATION_TOPIC)).isEqualTo("groups");
    assertThat(properties.bytes(Tags.PR_CONVERSATION_INDEX)).hasSize(19).startsWith(1, 0xD5, 0x7E);
    assertThat(properties.string(Tags.PR_IN_REPLY_TO_ID)).isEqualTo("<q1@example.com>");
    assertThat(properties.string(Tags.PR_INTERNET_REFERENCES))
        .isEqualTo("<q0@example.com> <q1@example.com>");
    assertThat(properties.integer(Tags.PR_IMPORTANCE, 1)).isZero();
    assertThat(properties.integer(Tags.PR_PRIORITY, 9)).isEqualTo(-1);
    assertThat(properties.integer(Tags.PR_SENSITIVITY, 0)).isEqualTo(3);
    assertThat(properties.bool(Tags.PR_READ_RECEIPT_REQUESTED)).isTrue();
    assertThat(properties.string(Tags.PR_REPORT_NAME)).isEqualTo("boss@example.com");
    assertThat(properties.integer(Tags.PR_MESSAGE_FLAGS, 0)).isEqualTo(0x302);
    assertThat(time(properties, Tags.PR_EXPIRY_TIME)).isEqualTo("2020-01-31T00:00:00Z");
    assertThat(properties.integer(Tags.PR_ICON_INDEX, 0)).isEqualTo(0x11B);
  }

  @Test
  void importanceHighIsUrgent() {
    PropMap properties = Inbound.sample("mixed-attachments").properties();
    assertThat(properties.integer(Tags.PR_IMPORTANCE, 0)).isEqualTo(2);
    assertThat(properties.integer(Tags.PR_PRIORITY, 0)).isEqualTo(1);
  }

  @Test
  void listedHeadersBecomeNamedProperties() {
    InboundOptions options =
        InboundOptions.DEFAULT.withIndexedHeaders(Set.of("X-Custom-Header", "x-priority", "x-no"));
    MapiMessage message = Inbound.sample("groups", options);
    NamedProperty name = NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "x-custom-header");
    assertThat(message.named().asMap()).hasSize(1);
    assertThat(message.named().get(name).value()).isEqualTo("custöm");
  }

  @Test
  void oddAddressesAreUnderstood() {
    MapiMessage message = Inbound.sample("odd-addresses");
    PropMap properties = message.properties();
    assertThat(properties.string(Tags.PR_SENDER_NAME)).isEqualTo("Ann Comment");
    assertThat(properties.string(Tags.PR_SENDER_EMAIL_ADDRESS)).isEqualTo("ann@example.com");
    assertThat(rows(message, row -> row.string(Tags.PR_EMAIL_ADDRESS)))
        .containsExactly(
            "john@example.com",
            "mary@example.com",
            "\"odd local\"@example.com",
            "routed@example.com",
            "jm@example.com",
            "u@example.com");
    assertThat(rows(message, row -> row.string(Tags.PR_DISPLAY_NAME)))
        .startsWith("John \"Q\" Public")
        .contains("Jürgen M", "unclosed");
  }

  @Test
  void bareLocalNameIsAnAddress() {
    PropMap row = Inbound.text("To: root\n\n").recipients().getFirst().properties();
    assertThat(row.string(Tags.PR_EMAIL_ADDRESS)).isEqualTo("root");
    assertThat(row.string(Tags.PR_DISPLAY_NAME)).isEqualTo("root");
  }

  @Test
  void wordsSplitInsideACharacterAreJoined() {
    assertThat(Inbound.sample("split-encoded-words").properties().string(Tags.PR_SUBJECT))
        .isEqualTo("Grüße plain =?x-none?Q?stays?=");
  }

  @Test
  void foldsAreRemoved() {
    assertThat(Inbound.sample("folded-subject").properties().string(Tags.PR_SUBJECT))
        .isEqualTo("a very long subject that has been folded by the sender over three lines");
  }

  @Test
  void firstOfDoubledHeadersCountsButAllRecipientsDo() {
    MapiMessage message = Inbound.sample("duplicate-headers");
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("first");
    assertThat(message.properties().string(Tags.PR_SENDER_EMAIL_ADDRESS))
        .isEqualTo("a@example.com");
    assertThat(message.recipients()).hasSize(2);
  }

  @Test
  void recipientsAreLimited() {
    String to = "a@example.com, ".repeat(500);
    InboundOptions options =
        InboundOptions.DEFAULT.withLimits(InboundOptions.DEFAULT.limits(), 1, 100, 1_000);
    assertThat(Inbound.text("To: " + to + "\nTo: " + to + "\n\n", options).recipients())
        .hasSize(100);
  }
}
