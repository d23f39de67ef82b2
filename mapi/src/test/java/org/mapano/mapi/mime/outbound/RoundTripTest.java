package org.mapano.mapi.mime.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.Corpus;
import org.mapano.mapi.mime.inbound.Inbound;
import org.mapano.mapi.mime.inbound.InboundOptions;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Mail to MAPI to mail to MAPI: the second message equals the first. */
class RoundTripTest {
  /** Different by nature: random, or the text of the header itself. */
  private static final Set<Integer> PASSED_OVER =
      Set.of(Tags.PR_SEARCH_KEY, Tags.PR_TRANSPORT_MESSAGE_HEADERS);

  /** Not in the header when it was missing in the original. */
  private static final Set<Integer> MAY_APPEAR =
      Set.of(
          Tags.PR_CLIENT_SUBMIT_TIME,
          Tags.PR_EC_CLIENT_SUBMIT_DATE,
          Tags.PR_INTERNET_MESSAGE_ID,
          Tags.PR_BODY,
          Tags.PR_ATTACH_LONG_FILENAME);

  static Stream<String> samples() {
    // Thirty levels deep: the second time another level becomes a plain attachment.
    return Corpus.names().stream().filter(name -> !name.equals("embedded-deep"));
  }

  private static MapiMessage parse(byte[] mail) throws IOException {
    return Inbound.converter(InboundOptions.DEFAULT).convert(ByteSource.of(mail), Inbound.NOW);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void regeneratedMailGivesTheSameMessage(String sample) throws IOException {
    MapiMessage first = parse(Corpus.bytes(sample));
    MapiMessage second = parse(Outbound.bytes(first, Outbound.GATEWAY));
    assertSame(first, second);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void regenerationIsStable(String sample) throws IOException {
    MapiMessage message = parse(Corpus.bytes(sample));
    assertThat(Outbound.bytes(message, Outbound.GATEWAY))
        .isEqualTo(Outbound.bytes(message, Outbound.GATEWAY));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void linesEndWithCrlfAndAreShort(String sample) throws IOException {
    MapiMessage message = parse(Corpus.bytes(sample));
    String text = Outbound.text(message);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(Arrays.stream(text.split("\r\n"))).allMatch(line -> line.length() <= 998);
  }

  private static void assertSame(MapiMessage first, MapiMessage second) throws IOException {
    assertSame(first.properties(), second.properties());
    assertThat(second.named().asMap()).isEqualTo(first.named().asMap());
    assertThat(second.recipients()).isEqualTo(first.recipients());
    List<MapiAttachment> before = first.attachments();
    List<MapiAttachment> after = second.attachments();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertSame(before.get(i), after.get(i));
    }
  }

  private static void assertSame(MapiAttachment first, MapiAttachment second) throws IOException {
    assertSame(first.properties(), second.properties());
    if (first.embedded() != null) {
      assertSame(first.embedded(), second.embedded());
    } else {
      assertThat(second.data().read()).isEqualTo(first.data().read());
    }
  }

  private static void assertSame(PropMap first, PropMap second) {
    for (PropValue value : first) {
      if (!PASSED_OVER.contains(value.tag())) {
        assertThat(second.get(value.tag())).isEqualTo(value);
      }
    }
    for (PropValue value : second) {
      assertThat(first.has(value.tag()) || MAY_APPEAR.contains(value.tag()))
          .as(value.toString())
          .isTrue();
    }
  }
}
