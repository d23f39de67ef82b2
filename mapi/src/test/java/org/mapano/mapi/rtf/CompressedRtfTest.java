package org.mapano.mapi.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressedRtfTest {
  /** The example of MS-OXRTFCP 3.1.1. */
  private static final String HELLO =
      "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
          + "0af3 2068656c0900206277 05b06c647d0a800fa0";

  /** The example of MS-OXRTFCP 3.1.2, whose references cross the place of writing. */
  private static final String CROSSING =
      "1a0000001c0000004c5a4675e2d44b514100042057 58595a0d6e7d010eb0";

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void documentedExamplesAreUnpacked() {
    assertThat(CompressedRtf.decompress(hex(HELLO)))
        .isEqualTo(ascii("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"));
    assertThat(CompressedRtf.decompress(hex(CROSSING)))
        .isEqualTo(ascii("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"));
  }

  @Test
  void documentedExamplesArePackedToTheSameBytes() {
    assertThat(CompressedRtf.compress(ascii("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n")))
        .isEqualTo(hex(HELLO));
    assertThat(CompressedRtf.compress(ascii("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}")))
        .isEqualTo(hex(CROSSING));
  }

  @Test
  void uncompressedFormIsRead() {
    byte[] rtf = ascii("{\\rtf1 plain}");
    byte[] value = CompressedRtf.wrap(rtf);
    assertThat(HexFormat.of().formatHex(value)).startsWith("190000000d0000004d454c4100000000");
    assertThat(CompressedRtf.decompress(value)).isEqualTo(rtf);
  }

  @Test
  void anyBytesSurviveTheRoundTrip() {
    Random random = new Random(5);
    for (int round = 0; round < 120; round++) {
      byte[] data = new byte[round < 50 ? round : random.nextInt(6_000)];
      int alphabet = 1 + random.nextInt(round % 3 == 0 ? 256 : 4);
      for (int i = 0; i < data.length; i++) {
        data[i] = (byte) random.nextInt(alphabet);
      }
      assertThat(CompressedRtf.decompress(CompressedRtf.compress(data))).isEqualTo(data);
    }
  }

  @Test
  void repetitionIsPackedWell() {
    byte[] data = ascii("{\\rtf1 " + "abcdefgh".repeat(10_000) + "}");
    assertThat(CompressedRtf.compress(data)).hasSizeLessThan(data.length / 7);
  }

  @Test
  void damageIsNoticed() {
    byte[] good = hex(HELLO);
    for (int i = 16; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x10;
      assertThatExceptionOfType(MalformedRtfException.class)
          .as("byte %d", i)
          .isThrownBy(() -> CompressedRtf.decompress(bad));
    }
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatExceptionOfType(MalformedRtfException.class)
          .isThrownBy(() -> CompressedRtf.decompress(cut));
    }
    byte[] unknown = good.clone();
    unknown[8] = 'X';
    assertThatExceptionOfType(MalformedRtfException.class)
        .isThrownBy(() -> CompressedRtf.decompress(unknown));
  }

  @Test
  void claimsOfEnormousSizeAreRefused() {
    byte[] huge = hex(HELLO);
    huge[7] = 0x7F;
    assertThatExceptionOfType(MalformedRtfException.class)
        .isThrownBy(() -> CompressedRtf.decompress(huge))
        .withMessageContaining("bytes");
  }

  @Test
  void noMoreThanTheStatedSizeComesOut() {
    byte[] value = hex(HELLO);
    value[4] = 5;
    assertThat(CompressedRtf.decompress(value).length).isBetween(5, 5 + Lzfu.MAX_MATCH);
  }
}
