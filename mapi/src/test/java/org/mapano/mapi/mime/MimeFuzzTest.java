package org.mapano.mapi.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.AddressParser;
import org.mapano.mapi.mime.header.BaseSubject;
import org.mapano.mapi.mime.header.EncodedWordWriter;
import org.mapano.mapi.mime.header.EncodedWords;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.HeaderField;
import org.mapano.mapi.mime.header.HeaderParameters;
import org.mapano.mapi.mime.header.MailDate;
import org.mapano.mapi.mime.header.MessageIds;
import org.mapano.mapi.mime.inbound.Inbound;
import org.mapano.mapi.mime.inbound.InboundOptions;
import org.mapano.mapi.mime.outbound.AddressLookup;
import org.mapano.mapi.mime.outbound.MapiToMime;
import org.mapano.mapi.mime.outbound.OutboundOptions;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.mime.structure.MimeStructure;

/** Whatever the bytes are: a message with all its data, never an error. */
class MimeFuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @MethodSource("samples")
  @FuzzTest(maxDuration = "20s")
  void anyBytesBecomeAMessageThatCanBeWritten(byte[] mail) throws IOException {
    MapiMessage message =
        Inbound.converter(InboundOptions.DEFAULT).convert(ByteSource.of(mail), NOW);
    readAll(message);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MapiToMime(OutboundOptions.gateway("h", NOW), AddressLookup.NONE).write(message, out);
    MapiMessage again =
        Inbound.converter(InboundOptions.DEFAULT).convert(ByteSource.of(out.toByteArray()), NOW);
    assertThat(again.recipients()).hasSizeLessThanOrEqualTo(message.recipients().size());
  }

  static Stream<Arguments> samples() {
    return Corpus.names().stream().map(name -> Arguments.of((Object) Corpus.bytes(name)));
  }

  private static void readAll(MapiMessage message) throws IOException {
    for (MapiAttachment attachment : message.attachments()) {
      if (attachment.embedded() != null) {
        readAll(attachment.embedded());
      } else {
        assertThat(attachment.data().read()).hasSize((int) attachment.data().size());
      }
    }
  }

  @MethodSource("samples")
  @FuzzTest(maxDuration = "20s")
  void anyBytesHaveAStructure(byte[] mail) throws IOException {
    MimeStructure structure = MimeStructure.parse(ByteSource.of(mail));
    MimePart root = structure.root();
    assertThat(root.range().length()).isEqualTo(mail.length);
    String description =
        ImapStructure.envelope(root.headers())
            + ImapStructure.body(root)
            + ImapStructure.bodyStructure(root);
    assertThat(description.chars()).allMatch(c -> c > 0 && c < 0x80 && c != '\r' && c != '\n');
  }

  @MethodSource("samples")
  @FuzzTest(maxDuration = "20s")
  void anyHeaderCanBeRead(byte[] header) {
    for (HeaderField field : HeaderBlock.parse(header)) {
      String value = field.value();
      String text = EncodedWords.decode(value, StandardCharsets.US_ASCII);
      List<String> words = EncodedWordWriter.words(text, StandardCharsets.UTF_8);
      assertThat(words).allMatch(word -> word.length() <= 75);
      BaseSubject base = BaseSubject.of(text);
      assertThat(base.text().length()).isLessThanOrEqualTo(text.length());
      AddressParser.mailboxes(value, 100)
          .forEach(mailbox -> assertThat(mailbox.address()).isNotNull());
      HeaderParameters.parse(value).get("name", StandardCharsets.US_ASCII);
      assertThat(MessageIds.parse(value)).doesNotContain("");
      MailDate.parse(value)
          .map(OffsetDateTime::getYear)
          .ifPresent(year -> assertThat(year).isBetween(1601, 9999));
    }
  }
}
