package org.mapano.mapi.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Whatever the bytes are: text, or a clear refusal. */
class RtfFuzzTest {
  /** No control of RTF stands for more characters than it has itself, by this factor. */
  private static final int EXPANSION = 64;

  private static final int FRAME = 1024;

  @FuzzTest(maxDuration = "20s")
  void anyDocumentIsReadOrRefused(byte[] rtf) {
    try {
      RtfDocument document = RtfDocument.of(rtf);
      assertThat(document.toHtml().length()).isLessThanOrEqualTo(EXPANSION * rtf.length + FRAME);
      assertThat(document.toText().length()).isLessThanOrEqualTo(EXPANSION * rtf.length + FRAME);
    } catch (MalformedRtfException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "20s")
  void anyCompressedDocumentIsReadOrRefused(byte[] value) {
    try {
      assertThat(CompressedRtf.decompress(value).length).isLessThanOrEqualTo(9 * value.length);
    } catch (MalformedRtfException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "20s")
  void anyPackedBytesWithTheirChecksumAreReadOrRefused(byte[] packed) {
    byte[] value =
        ByteBuffer.allocate(16 + packed.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(packed.length + 12)
            .putInt(CompressedRtf.MAX_RAW)
            .putInt(0x75465A4C)
            .putInt(RtfCrc.of(packed, 0, packed.length))
            .put(packed)
            .array();
    try {
      assertThat(CompressedRtf.decompress(value).length).isLessThanOrEqualTo(9 * packed.length);
    } catch (MalformedRtfException refused) {
      assertThat(refused.getMessage()).contains("reference");
    }
  }

  @FuzzTest(maxDuration = "20s")
  void anyBytesSurviveCompression(byte[] data) {
    assertThat(CompressedRtf.decompress(CompressedRtf.compress(data))).isEqualTo(data);
  }

  @FuzzTest(maxDuration = "20s")
  void anyHtmlSurvivesEncapsulation(byte[] html) {
    String text = new String(html, StandardCharsets.UTF_8).replace("\0", "");
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    assertThat(RtfDocument.of(HtmlEncapsulator.encapsulate(text)).toHtml()).isEqualTo(lines);
  }
}
