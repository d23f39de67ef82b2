package org.mapano.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class CfgFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void anyTextIsRead(FuzzedDataProvider data) {
    for (CfgLine line : CfgParser.parse(data.consumeRemainingAsString())) {
      assertThat(line.number()).isPositive();
      if (line instanceof CfgLine.Setting setting) {
        assertThat(setting.value().getBytes(StandardCharsets.UTF_8).length)
            .isLessThanOrEqualTo(CfgParser.MAX_VALUE_BYTES);
        OptionCatalog.get()
            .find("server", setting.name())
            .ifPresent(o -> o.complaint(setting.value()));
      }
    }
  }
}
