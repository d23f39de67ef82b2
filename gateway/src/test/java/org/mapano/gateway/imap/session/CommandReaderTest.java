package org.mapano.gateway.imap.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mapano.gateway.io.LineReader;
import org.mapano.gateway.io.LineTooLongException;
import org.mapano.mapi.io.ByteSource;

class CommandReaderTest {
  private final AtomicInteger invitations = new AtomicInteger();

  private CommandReader reader(String input, CommandLimits limits) {
    LineReader lines =
        new LineReader(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)), () -> {});
    CommandReader reader = new CommandReader(lines, invitations::incrementAndGet);
    reader.limits(limits);
    return reader;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static CommandLimits usual() {
    return CommandLimits.afterLogin(1_000_000);
  }

  @Test
  void collectsLinesAndLiterals() throws IOException {
    CommandReader reader = reader("1 LOGIN {3}\r\na\r\n {2+}\r\nbc x\r\n2 NOOP\n3 HALF", usual());
    try (RawCommand login = reader.next()) {
      assertThat(text(login.text())).isEqualTo("1 LOGIN {3}\r\n {2+}\r\n x");
      assertThat(login.sources()).hasSize(2);
      assertThat(text(login.sources().get(0).read())).isEqualTo("a\r\n");
      assertThat(text(login.sources().get(1).read())).isEqualTo("bc");
      assertThat(invitations).hasValue(1);
    }
    try (RawCommand noop = reader.next()) {
      assertThat(text(noop.text())).isEqualTo("2 NOOP");
    }
    assertThat(reader.next()).isNull();
  }

  @Test
  void keepsLargeMessagesOutOfMemory() throws IOException {
    String message = "x".repeat(400_000);
    CommandReader reader = reader("1 APPEND INBOX {400000+}\r\n" + message + "\r\n", usual());
    ByteSource source;
    try (RawCommand append = reader.next()) {
      source = append.sources().get(0);
      assertThat(source.size()).isEqualTo(400_000);
      assertThat(source.read()).hasSize(400_000).containsOnly('x');
    }
    assertThatThrownBy(source::open).isInstanceOf(IOException.class);
  }

  @Test
  void refusesTooBigLiteralsWithoutReadingThem() throws IOException {
    CommandReader reader = reader("1 SELECT {65537}\r\n2 NOOP\r\n", usual());
    try (RawCommand refused = reader.next()) {
      assertThat(refused.refusal().code()).isEqualTo("TOOBIG");
    }
    try (RawCommand next = reader.next()) {
      assertThat(text(next.text())).isEqualTo("2 NOOP");
      assertThat(next.refusal()).isNull();
    }
    assertThat(invitations).hasValue(0);
  }

  @Test
  void readsPastTooBigLiteralsThatComeAnyway() throws IOException {
    String big = "y".repeat(70_000);
    CommandReader reader =
        reader("1 SELECT {70000+}\r\n" + big + " {3+}\r\nabc\r\n2 NOOP\r\n", usual());
    try (RawCommand refused = reader.next()) {
      assertThat(refused.refusal().code()).isEqualTo("TOOBIG");
    }
    try (RawCommand next = reader.next()) {
      assertThat(text(next.text())).isEqualTo("2 NOOP");
    }
  }

  @Test
  void givesUpWhereReadingOnWouldTakeForEver() {
    CommandReader before = reader("1 X {257+}\r\n", CommandLimits.BEFORE_LOGIN);
    assertThatThrownBy(before::next).isInstanceOf(LineTooLongException.class);
    CommandReader after = reader("1 APPEND x {9999999999999999+}\r\n", usual());
    assertThatThrownBy(after::next).isInstanceOf(LineTooLongException.class);
  }

  @Test
  void boundsTheNumberOfLiterals() throws IOException {
    CommandReader reader = reader("1 X" + " {0+}\r\n".repeat(300) + "\r\n2 NOOP\r\n", usual());
    try (RawCommand refused = reader.next()) {
      assertThat(refused.refusal().code()).isEqualTo("LIMIT");
    }
  }

  @Test
  void goesOnAfterALongLine() throws IOException {
    CommandReader reader = reader("1 " + "z".repeat(70_000) + "\r\n2 NOOP\r\n", usual());
    try (RawCommand refused = reader.next()) {
      assertThat(refused.refusal().status()).isEqualTo(Status.BAD);
    }
    try (RawCommand next = reader.next()) {
      assertThat(text(next.text())).isEqualTo("2 NOOP");
    }
  }
}
