package org.mapano.gateway.imap.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.message.Marks;

class ResponseBufferTest {
  @Test
  void writesNumbers() {
    assertThat(new ResponseBuffer().number(0).put(' ').number(Long.MAX_VALUE).toString())
        .isEqualTo("0 9223372036854775807");
    assertThat(new ResponseBuffer().number(-17).toString()).isEqualTo("-17");
  }

  @Test
  void quotesOrCounts() {
    assertThat(new ResponseBuffer().string("a\"b\\c").toString()).isEqualTo("\"a\\\"b\\\\c\"");
    assertThat(new ResponseBuffer().string("a\r\nb").toString()).isEqualTo("{4}\r\na\r\nb");
    assertThat(new ResponseBuffer().string("\u00e9").toString()).isEqualTo("{1}\r\n\u00e9");
    assertThat(new ResponseBuffer().string("x".repeat(2000)).toString()).startsWith("{2000}\r\n");
  }

  @Test
  void writesDatesInUtc() {
    assertThat(new ResponseBuffer().dateTime(Instant.parse("2026-02-01T03:04:05Z")).toString())
        .isEqualTo("\"01-Feb-2026 03:04:05 +0000\"");
  }

  @Test
  void writesSetsInTheirOrder() {
    assertThat(new ResponseBuffer().set(new long[] {7, 8, 9, 3, 4, 1}).toString())
        .isEqualTo("7:9,3:4,1");
  }

  @Test
  void writesFlags() {
    ResponseBuffer out = new ResponseBuffer();
    Flags.write(out, Marks.SEEN | Marks.FORWARDED, List.of("Work"), true);
    assertThat(out.toString()).isEqualTo("(\\Recent \\Seen $Forwarded Work)");
    ResponseBuffer none = new ResponseBuffer();
    Flags.write(none, 0, List.of(), false);
    assertThat(none.toString()).isEqualTo("()");
  }

  @Test
  void textForPeopleCannotAddLines() {
    assertThat(new ResponseBuffer().text("a\r\n* BYE").toString()).isEqualTo("a  * BYE");
  }

  @Test
  void drainsAndReleases() throws IOException {
    ResponseBuffer out = new ResponseBuffer().ascii("x".repeat(5000));
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    out.drainTo(sink);
    out.release();
    assertThat(sink.size()).isEqualTo(5000);
    assertThat(out.length()).isZero();
    assertThat(out.ascii("again").toString()).isEqualTo("again");
  }
}
