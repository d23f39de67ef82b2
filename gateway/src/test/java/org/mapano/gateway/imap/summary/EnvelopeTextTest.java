package org.mapano.gateway.imap.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.structure.ImapStructure;

class EnvelopeTextTest {
  private static EnvelopeText read(String header) {
    HeaderBlock block = HeaderBlock.parse(header.getBytes(StandardCharsets.ISO_8859_1));
    return EnvelopeText.parse(ImapStructure.envelope(block)).orElseThrow();
  }

  @Test
  void readsWhatTheServerPrepares() {
    EnvelopeText envelope =
        read(
            """
            Date: Mon, 2 Feb 2026 10:00:00 +0100
            From: "Ann \\"x\\" B" <ann@example.com>
            To: team: bob@example.com, =?utf-8?q?J=C3=B6rg?= <joerg@example.com>;, c@d
            Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
            In-Reply-To: <1@x>
            Message-ID: <2@x>

            """);
    assertThat(envelope.date()).isEqualTo("Mon, 2 Feb 2026 10:00:00 +0100");
    assertThat(envelope.decodedSubject()).isEqualTo("Grüße");
    assertThat(envelope.from()).hasSize(1);
    assertThat(envelope.from().get(0).display()).isEqualTo("Ann \"x\" B");
    assertThat(envelope.to().stream().map(EnvelopeText.Person::searchText))
        .contains("Jörg <joerg@example.com>");
    assertThat(envelope.cc()).isEmpty();
    assertThat(envelope.messageId()).isEqualTo("<2@x>");
    assertThat(envelope.inReplyTo()).isEqualTo("<1@x>");
  }

  @Test
  void knowsWhatIsNoEnvelope() {
    assertThat(EnvelopeText.parse("")).isEmpty();
    assertThat(EnvelopeText.parse("NIL NIL (")).isEmpty();
    assertThat(EnvelopeText.parse("{3}\r\nabc NIL NIL NIL NIL NIL NIL NIL NIL NIL")).isEmpty();
  }

  @Test
  void readsAnEmptyHeader() {
    EnvelopeText envelope = read("\r\n");
    assertThat(envelope.subject()).isNull();
    assertThat(envelope.decodedSubject()).isEmpty();
    assertThat(envelope.from()).isEmpty();
  }
}
