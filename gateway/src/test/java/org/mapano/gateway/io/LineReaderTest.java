package org.mapano.gateway.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private int waits;

  @Test
  void takesBothLineEnds() throws IOException {
    LineReader reader = reader("a b\r\nc\n\r\n\rd\r\n");
    assertThat(line(reader)).isEqualTo("a b");
    assertThat(line(reader)).isEqualTo("c");
    assertThat(line(reader)).isEmpty();
    assertThat(line(reader)).isEqualTo("\rd");
    assertThat(line(reader)).isNull();
  }

  @Test
  void halfALineAtTheEndIsNoCommand() throws IOException {
    assertThat(line(reader("QUIT"))).isNull();
  }

  @Test
  void aLineMayBeAsLongAsAllowedButNotLonger() throws IOException {
    assertThat(reader("12345\r\n").readLine(5)).hasSize(5);
    LineReader reader = reader("123456\r\nnext\r\n");
    assertThatThrownBy(() -> reader.readLine(5))
        .isInstanceOfSatisfying(
            LineTooLongException.class, e -> assertThat(e.recovered()).isTrue());
    assertThat(line(reader)).isEqualTo("next");
  }

  @Test
  void anEndlessLineIsGivenUp() {
    LineReader reader = new LineReader(new Endless(), () -> waits++);
    assertThatThrownBy(() -> reader.readLine(512))
        .isInstanceOfSatisfying(
            LineTooLongException.class, e -> assertThat(e.recovered()).isFalse());
  }

  @Test
  void worksWithOneByteAtATime() throws IOException {
    LineReader reader = new LineReader(oneByOne("abc\r\ndef\r\n"), () -> waits++);
    assertThat(line(reader)).isEqualTo("abc");
    assertThat(line(reader)).isEqualTo("def");
  }

  @Test
  void theHookRunsOnlyBeforeWaiting() throws IOException {
    LineReader reader = reader("a\r\nb\r\n");
    line(reader);
    assertThat(waits).isEqualTo(1);
    line(reader);
    assertThat(waits).isEqualTo(1);
    line(reader);
    assertThat(waits).isEqualTo(2);
  }

  @Test
  void countedDataEndsAfterItsLength() throws IOException {
    LineReader reader = reader("12345678rest\r\n");
    try (InputStream data = reader.counted(8)) {
      assertThat(data.read()).isEqualTo('1');
      assertThat(new String(data.readNBytes(3), ISO_8859_1)).isEqualTo("234");
    }
    assertThat(line(reader)).isEqualTo("rest");
  }

  @Test
  void countedDataCutShortIsAnError() {
    assertThatThrownBy(() -> reader("123").counted(4).readAllBytes())
        .isInstanceOf(EOFException.class);
  }

  @Test
  void afterARestartTheOldBytesAreGone() throws IOException {
    LineReader reader = reader("STARTTLS\r\ninjected\r\n");
    line(reader);
    assertThat(reader.buffered()).isPositive();
    reader.restart(new ByteArrayInputStream("fresh\r\n".getBytes(ISO_8859_1)));
    assertThat(line(reader)).isEqualTo("fresh");
  }

  private LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), () -> waits++);
  }

  private static String line(LineReader reader) throws IOException {
    byte[] line = reader.readLine(100);
    return line == null ? null : new String(line, ISO_8859_1);
  }

  static InputStream oneByOne(String text) {
    return new ByteArrayInputStream(text.getBytes(ISO_8859_1)) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(1, length));
      }
    };
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }
  }
}
