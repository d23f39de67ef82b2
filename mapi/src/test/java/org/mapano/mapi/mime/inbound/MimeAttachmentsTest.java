package org.mapano.mapi.mime.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.MimeTags;
import org.mapano.mapi.mime.structure.MimeLimits;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

class MimeAttachmentsTest {
  private static final NamedProperty ALL_INLINE =
      NamedProperty.of(PropertySets.PSETID_COMMON, 0x8514);

  private static PropMap only(MapiMessage message) {
    assertThat(message.attachments()).hasSize(1);
    return message.attachments().getFirst().properties();
  }

  private static List<String> names(MapiMessage message) {
    return message.attachments().stream()
        .map(attachment -> attachment.properties().string(Tags.PR_ATTACH_LONG_FILENAME))
        .toList();
  }

  @Test
  void attachmentHasNameTypeAndData() {
    MapiMessage message = Inbound.sample("mixed-attachments");
    assertThat(names(message)).containsExactly("notes.txt", "€ rates.pdf");
    MapiAttachment notes = message.attachments().getFirst();
    assertThat(notes.properties().integer(Tags.PR_ATTACH_METHOD, 0)).isEqualTo(1);
    assertThat(notes.properties().integer(Tags.PR_RENDERING_POSITION, 9)).isZero();
    assertThat(notes.properties().integer(Tags.PR_ATTACH_FLAGS, 9)).isZero();
    assertThat(notes.properties().string(Tags.PR_ATTACH_MIME_TAG)).isEqualTo("text/plain");
    assertThat(notes.properties().get(Tags.PR_ATTACHMENT_HIDDEN).value()).isEqualTo(false);
    assertThat(Inbound.data(notes)).isEqualTo("some notes in a file");
    assertThat(message.properties().bool(Tags.PR_HASATTACH)).isTrue();
    assertThat(message.named().get(ALL_INLINE)).isNull();
  }

  @Test
  void referencedImageIsHidden() {
    MapiMessage message = Inbound.sample("related");
    PropMap image = only(message);
    assertThat(image.bool(Tags.PR_ATTACHMENT_HIDDEN)).isTrue();
    assertThat(image.integer(Tags.PR_ATTACH_FLAGS, 0)).isEqualTo(4);
    assertThat(image.integer(Tags.PR_ATTACHMENT_FLAGS, 0)).isEqualTo(8);
    assertThat(image.string(Tags.PR_ATTACH_CONTENT_ID)).isEqualTo("img1");
    assertThat(image.string(Tags.PR_ATTACH_LONG_FILENAME)).isEqualTo("dot.png");
    assertThat(message.named().get(ALL_INLINE).value()).isEqualTo(true);
    assertThat(message.properties().bool(Tags.PR_HASATTACH)).isTrue();
  }

  @Test
  void imageThatNobodyShowsIsNotHidden() {
    assertThat(only(Inbound.sample("related-unreferenced")).bool(Tags.PR_ATTACHMENT_HIDDEN))
        .isFalse();
  }

  @Test
  void imageByLocationIsHidden() {
    MapiMessage message =
        Inbound.text(
            """
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html

            <img src="http://example.com/a.png">
            --b
            Content-Type: image/png
            Content-Location: http://example.com/a.png

            x
            --b--
            """);
    assertThat(only(message).bool(Tags.PR_ATTACHMENT_HIDDEN)).isTrue();
  }

  @Test
  void namesAreDecodedMadeSafeOrInvented() {
    assertThat(names(Inbound.sample("names-rfc2047")))
        .containsExactly("Ümläut.jpg", ".._.._etc_passwd", "inline.gif", "data.bin");
  }

  @Test
  void embeddedMessageIsConvertedWhole() {
    for (String sample : List.of("embedded", "embedded-base64")) {
      MapiMessage message = Inbound.sample(sample);
      PropMap attachment = only(message);
      assertThat(attachment.integer(Tags.PR_ATTACH_METHOD, 0)).isEqualTo(5);
      assertThat(attachment.string(Tags.PR_ATTACH_MIME_TAG)).isEqualTo("message/rfc822");
      assertThat(attachment.string(Tags.PR_DISPLAY_NAME)).isEqualTo("inner méssage");
      MapiMessage inner = message.attachments().getFirst().embedded();
      assertThat(inner.properties().string(Tags.PR_BODY)).isEqualTo("inner text");
      assertThat(inner.properties().string(Tags.PR_SENDER_NAME)).isEqualTo("Inner");
      assertThat(inner.recipients()).hasSize(1);
      assertThat(names(inner)).containsExactly("in.txt");
      assertThat(inner.properties().longValue(Tags.PR_MESSAGE_DELIVERY_TIME))
          .isEqualTo(inner.properties().longValue(Tags.PR_CLIENT_SUBMIT_TIME));
    }
  }

  @Test
  void tooDeepMessagesStayPlainAttachments() {
    MapiMessage message = Inbound.sample("embedded-deep");
    int depth = 0;
    while (message.attachments().getFirst().embedded() != null) {
      message = message.attachments().getFirst().embedded();
      depth++;
    }
    assertThat(depth).isEqualTo(InboundOptions.DEFAULT.embeddedDepth());
    assertThat(Inbound.data(message.attachments().getFirst())).contains("deepest");
    assertThat(names(message)).containsExactly("data.eml");
  }

  @Test
  void digestHasMessages() {
    MapiMessage message = Inbound.sample("digest");
    assertThat(message.attachments()).hasSize(2);
    assertThat(message.attachments().get(1).embedded().properties().string(Tags.PR_SUBJECT))
        .isEqualTo("two");
  }

  @Test
  void appleResourceForkIsDropped() {
    assertThat(names(Inbound.sample("appledouble"))).containsExactly("pic.jpg");
  }

  @Test
  void damagedBase64KeepsWhatCanBeRead() throws IOException {
    MapiMessage message = Inbound.sample("broken-base64");
    assertThat(message.attachments().getFirst().data().read())
        .startsWith(new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
  }

  @Test
  void textAttachmentKeepsItsCharset() throws IOException {
    MapiMessage message = Inbound.sample("text-attachment-latin1");
    assertThat(only(message).string(MimeTags.PR_TEXT_ATTACHMENT_CHARSET)).isEqualTo("iso-8859-1");
    assertThat(message.attachments().getFirst().data().read())
        .isEqualTo(new byte[] {'c', 'a', 'f', (byte) 0xE9});
  }

  @Test
  void undecodedTnefStaysAnAttachment() {
    assertThat(names(Inbound.sample("tnef"))).containsExactly("winmail.dat");
  }

  @Test
  void thousandsOfPartsLoseNothing() {
    StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
    for (int i = 0; i < 50; i++) {
      mail.append("--b\nContent-Type: application/x\n\npart ").append(i).append('\n');
    }
    InboundOptions options =
        InboundOptions.DEFAULT.withLimits(new MimeLimits(5, 5, 10_000, 10_000), 5, 100, 1_000);
    MapiMessage message = Inbound.text(mail + "--b--\n", options);
    assertThat(message.attachments()).hasSize(6);
    assertThat(Inbound.data(message.attachments().get(5))).contains("part 5").contains("part 49");
  }

  @Test
  void multipartsThatLieTooDeepStayReadable() {
    String mail =
        "Content-Type: multipart/mixed; boundary=a\n\n--a\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ndeep\n--b--\n--a--\n";
    InboundOptions options =
        InboundOptions.DEFAULT.withLimits(new MimeLimits(5, 1, 10_000, 10_000), 5, 100, 1_000);
    MapiMessage message = Inbound.text(mail, options);
    assertThat(names(message)).containsExactly("data.eml");
    assertThat(Inbound.data(message.attachments().getFirst()))
        .startsWith("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b");
  }
}
