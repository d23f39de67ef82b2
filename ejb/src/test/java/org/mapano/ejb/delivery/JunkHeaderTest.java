package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.mapi.mime.header.HeaderBlock;

class JunkHeaderTest {
  @ParameterizedTest
  @CsvSource({
    "X-Spam-Status, 'Yes,', 'X-Spam-Status: Yes, score=9', true",
    "x-spam-status, 'yes,', 'X-SPAM-STATUS: YES, score=9', true",
    "X-Spam-Status, 'Yes,', 'X-Spam-Status: No, score=1', false",
    "X-Spam-Status, 'Yes,', 'X-Spam-Status: Yesterday', false",
    "X-Spam-Flag, YES, 'X-Spam-Status: YES', false",
    "X-Spam-Status, 'Yes,', 'Subject: X-Spam-Status: Yes,', false",
    "'', 'Yes,', 'X-Spam-Status: Yes, score=9', false",
  })
  void marks(String name, String value, String field, boolean junk) {
    HeaderBlock headers = HeaderBlock.parse((field + "\r\n\r\n").getBytes(US_ASCII));
    assertThat(new JunkHeader(name, value).marks(headers)).isEqualTo(junk);
  }
}
