package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.HeaderField;

class TraceHeadersTest {
  private final TraceHeaders trace =
      new TraceHeaders("mail.example.com", ZoneId.of("Europe/Vienna"));

  @Test
  void comeBeforeTheMail() throws IOException {
    ByteSource traced = trace.prepend(envelope("a@example.net", "mx"), source("Subject: x\r\n"));
    String text =
        "Return-Path: <a@example.net>\r\n"
            + "Received: from mx (192.0.2.7)\r\n"
            + "\tby mail.example.com (kopano-dagent) with LMTP;\r\n"
            + "\tSun, 05 Jul 2026 14:00:09 +0200 (CEST)\r\n"
            + "Subject: x\r\n";
    assertThat(new String(traced.read(), UTF_8)).isEqualTo(text);
    assertThat(traced.size()).isEqualTo(text.length());
    for (int offset : new int[] {0, 10, text.length() - 12, text.length() - 3, text.length()}) {
      assertThat(traced.open(offset)).hasContent(text.substring(offset));
    }
  }

  @Test
  void longMailIsNotCopied() throws IOException {
    String body = "0123456789".repeat(30_000);
    ByteSource traced = trace.prepend(envelope("a@example.net", "mx"), source(body));
    String text = new String(traced.read(), UTF_8);
    assertThat(text).startsWith("Return-Path: ").endsWith(body);
    assertThat(traced.size()).isEqualTo(text.length());
    for (int offset : new int[] {0, 10, 200, text.length()}) {
      assertThat(traced.open(offset)).hasContent(text.substring(offset));
    }
  }

  @Test
  void theSeparatorOfAnMboxFileBecomesAField() throws IOException {
    for (String separator : List.of("From jo@example.net Mon May  2 16:07:05 2005", ">From jo")) {
      String mail = separator + "\r\nSubject: x\r\n\r\n";
      HeaderBlock fields =
          HeaderBlock.parse(trace.prepend(envelope("", "mx"), source(mail)).read());
      assertThat(fields.fields())
          .extracting(HeaderField::name)
          .containsExactly("Return-Path", "Received", "X-Mailbox-Line", "Subject");
      assertThat(fields.first("X-Mailbox-Line")).isEqualTo(separator);
    }
  }

  @Test
  void cannotBeSplitByAName() throws IOException {
    ByteSource traced = trace.prepend(envelope("", "mx\r\nX-Evil: 1"), source("\r\n"));
    assertThat(new String(traced.read(), UTF_8))
        .startsWith("Return-Path: <>\r\nReceived: from mx??X-Evil: 1 (")
        .doesNotContain("\nX-Evil");
  }

  private static Envelope envelope(String sender, String client) {
    return new Envelope(sender, client, "192.0.2.7", Instant.parse("2026-07-05T12:00:09Z"));
  }

  private static ByteSource source(String text) {
    return ByteSource.of(text.getBytes(UTF_8));
  }
}
