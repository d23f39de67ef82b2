package org.mapano.ejb.quota.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1.00 KB",
    "157286400, 150.00 MB",
    "1610612736, 1.50 GB",
    "9223372036854775807, 8388608.00 TB"
  })
  void carriesItsUnit(long bytes, String text) {
    assertThat(SizeText.of(bytes)).isEqualTo(text);
  }
}
