package org.mapano.mapi.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes are, they have a text. */
class HtmlToTextFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void anyHtmlHasText(byte[] html) {
    assertThat(HtmlToText.convert(new HtmlBody(html, 0).text())).doesNotContain("\0");
  }
}
