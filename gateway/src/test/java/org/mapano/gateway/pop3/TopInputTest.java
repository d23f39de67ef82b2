package org.mapano.gateway.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopInputTest {
  @ParameterizedTest
  @CsvSource({
    "'A: 1\\n\\none\\ntwo\\nthree\\n', 0, 'A: 1\\n\\n'",
    "'A: 1\\n\\none\\ntwo\\nthree\\n', 2, 'A: 1\\n\\none\\ntwo\\n'",
    "'A: 1\\n\\none\\ntwo\\nthree\\n', 9, 'A: 1\\n\\none\\ntwo\\nthree\\n'",
    "'A: 1\\n\\n\\n\\nthree\\n', 2, 'A: 1\\n\\n\\n\\n'",
    "'A: 1\\n b\\n', 1, 'A: 1\\n b\\n'",
    "'\\nbody\\nrest\\n', 1, '\\nbody\\n'",
    "'A: 1\\n\\nunfinished', 1, 'A: 1\\n\\nunfinished'",
    "'', 3, ''",
  })
  void endsAfterSoManyLinesOfTheBody(String message, int lines, String expected)
      throws IOException {
    String crlf = message.replace("\\n", "\r\n");
    try (InputStream top =
        new TopInput(new ByteArrayInputStream(crlf.getBytes(ISO_8859_1)), lines)) {
      assertThat(new String(top.readAllBytes(), ISO_8859_1))
          .isEqualTo(expected.replace("\\n", "\r\n"));
    }
  }
}
