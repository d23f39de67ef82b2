package org.mapano.mapi.tnef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

class TnefWriterTest {
  private static final NamedProperty KEYWORDS =
      NamedProperty.of(PropertySets.PS_PUBLIC_STRINGS, "Keywords");
  private static final NamedProperty LOCATION =
      NamedProperty.of(PropertySets.PSETID_APPOINTMENT, 0x8208);

  private static MapiMessage again(MapiMessage message) throws IOException {
    return TnefReader.read(ByteSource.of(TnefWriter.write(message)));
  }

  private static MapiMessage meeting() {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Schedule.Meeting.Request")
        .put(Tags.PR_SUBJECT, "Besprechung 日本 😀")
        .put(Tags.PR_IMPORTANCE, 2)
        .put(Tags.PR_READ_RECEIPT_REQUESTED, true)
        .put(Tags.PR_CLIENT_SUBMIT_TIME, 133_000_000_000_000_000L)
        .put(Tags.PR_RTF_COMPRESSED, new byte[] {1, 2, 3})
        .put(0x67000002, (short) -3)
        .put(0x67010004, 1.5f)
        .put(0x67020005, -2.25)
        .put(0x67030006, 12L)
        .put(0x67040014, -1L)
        .put(0x67050048, new byte[16])
        .put(0x67061003, List.of(1, -2))
        .put(0x6707101F, List.of("a", "", "ü"))
        .put(0x67081102, List.of(new byte[] {1}, new byte[0]))
        .put(0x67091040, List.of(5L));
    message.named().put(KEYWORDS, PropType.MV_UNICODE, List.of("Rot", "Blau"));
    message.named().put(LOCATION, PropType.UNICODE, "Raum 1");
    return message;
  }

  @Test
  void everyTypeSurvivesTheRoundTrip() throws IOException {
    MapiMessage message = meeting();
    MapiMessage read = again(message);
    assertThat(read.properties()).isEqualTo(message.properties());
    assertThat(read.named().asMap()).isEqualTo(message.named().asMap());
  }

  @Test
  void attachmentsSurviveTheRoundTrip() throws IOException {
    MapiMessage message = meeting();
    MapiAttachment file = new MapiAttachment().data(ByteSource.of(new byte[] {9, 8, 7}));
    file.properties().put(Tags.PR_ATTACH_METHOD, 1).put(Tags.PR_ATTACH_LONG_FILENAME, "ä.txt");
    MapiAttachment ole = new MapiAttachment().data(ByteSource.of(new byte[] {1, 1}));
    ole.properties().put(Tags.PR_ATTACH_METHOD, 6);
    message.attachments().addAll(List.of(file, ole));
    MapiMessage read = again(message);
    assertThat(read.attachments()).hasSize(2);
    assertThat(read.attachments().get(0).data().read()).containsExactly(9, 8, 7);
    assertThat(read.attachments().get(0).properties().string(Tags.PR_ATTACH_LONG_FILENAME))
        .isEqualTo("ä.txt");
    assertThat(read.attachments().get(1).data().read()).containsExactly(1, 1);
    assertThat(read.attachments().get(1).properties().integer(Tags.PR_ATTACH_METHOD, 0))
        .isEqualTo(6);
  }

  @Test
  void embeddedMessagesKeepTheirRecipients() throws IOException {
    MapiMessage inner = meeting();
    MapiRecipient recipient = new MapiRecipient();
    recipient.properties().put(Tags.PR_RECIPIENT_TYPE, 1).put(Tags.PR_DISPLAY_NAME, "Mary");
    inner.recipients().add(recipient);
    MapiMessage outer = embed(inner);
    outer.recipients().add(recipient);
    MapiMessage read = again(outer);
    assertThat(read.recipients()).isEmpty();
    MapiMessage readInner = read.attachments().get(0).embedded();
    assertThat(readInner.properties()).isEqualTo(inner.properties());
    assertThat(readInner.recipients()).containsExactly(recipient);
  }

  private static MapiMessage embed(MapiMessage inner) {
    MapiMessage outer = new MapiMessage();
    outer.properties().put(Tags.PR_MESSAGE_CLASS, "IPM.Note");
    MapiAttachment attachment = new MapiAttachment().embedded(inner);
    attachment.properties().put(Tags.PR_ATTACH_METHOD, 5);
    outer.attachments().add(attachment);
    return outer;
  }

  @Test
  void largeAttachmentsAreReadFromTheSourceWhenUsed() throws IOException {
    byte[] large = new byte[TnefLimits.IN_MEMORY + 1000];
    Arrays.fill(large, (byte) 7);
    large[large.length - 1] = 1;
    MapiAttachment attachment = new MapiAttachment().data(ByteSource.of(large));
    MapiMessage message = meeting();
    message.attachments().add(attachment);
    MapiMessage read = again(embed(embed(message)));
    MapiAttachment found =
        read.attachments().get(0).embedded().attachments().get(0).embedded().attachments().get(0);
    assertThat(found.data().size()).isEqualTo(large.length);
    assertThat(found.data().read()).isEqualTo(large);
    assertThat(found.data().open(large.length - 1L).readAllBytes()).containsExactly(1);
  }

  @Test
  void nestingIsLimited() throws IOException {
    MapiMessage deep = meeting();
    for (int i = 0; i < TnefLimits.MAX_DEPTH; i++) {
      deep = embed(deep);
    }
    assertThat(again(deep).attachments()).hasSize(1);
    MapiMessage tooDeep = embed(deep);
    assertThatIOException().isThrownBy(() -> TnefWriter.write(tooDeep));
  }
}
