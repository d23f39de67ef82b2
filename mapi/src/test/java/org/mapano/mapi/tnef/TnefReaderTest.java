package org.mapano.mapi.tnef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Parts put together by hand, attribute by attribute. */
class TnefReaderTest {
  private static final String BEGINNING = "789f3e22" + "0100";

  private static String attribute(int level, String id, String data) {
    byte[] bytes = HexFormat.of().parseHex(data.replace(" ", ""));
    int sum = 0;
    for (byte b : bytes) {
      sum += b & 0xFF;
    }
    return String.format("%02x", level)
        + id
        + hex32(bytes.length)
        + HexFormat.of().formatHex(bytes)
        + hex32(sum).substring(0, 4);
  }

  private static String hex32(int value) {
    return HexFormat.of().toHexDigits(Integer.reverseBytes(value));
  }

  private static String text(String text, String charset) {
    return HexFormat.of().formatHex(text.getBytes(Charset.forName(charset)));
  }

  private static MapiMessage read(String... attributes) throws IOException {
    return TnefReader.read(source(attributes));
  }

  private static ByteSource source(String... attributes) {
    return ByteSource.of(HexFormat.of().parseHex(BEGINNING + String.join("", attributes)));
  }

  @Test
  void attributesOfOldMailSystemsBecomeProperties() throws IOException {
    MapiMessage message =
        read(
            attribute(1, "06900800", "00000100"),
            attribute(1, "07900600", "e3040000 00000000"),
            attribute(1, "08800700", text("IPM.Microsoft Mail.Note\0", "US-ASCII")),
            attribute(1, "04800100", text("Привет\0", "windows-1251")),
            attribute(1, "0c800200", text("Line\r\nДва\0rest", "windows-1251")),
            attribute(1, "0d800400", "0100"),
            attribute(1, "07800600", "a0"),
            attribute(1, "05800300", "e907 0200 1c00 0d00 1e00 0f00 0500"),
            attribute(1, "06800300", "e907 0200 1f00 0d00 1e00 0f00 0500"),
            attribute(
                1,
                "00800000",
                "0400 1800 0500 1100"
                    + text("John\0", "US-ASCII")
                    + text("SMTP:j@example.c\0", "US-ASCII")),
            attribute(1, "09000400", "0100"));
    assertThat(message.properties().string(Tags.PR_MESSAGE_CLASS)).isEqualTo("IPM.Note");
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("Привет");
    assertThat(message.properties().string(Tags.PR_BODY)).isEqualTo("Line\r\nДва");
    assertThat(message.properties().integer(Tags.PR_IMPORTANCE, -1)).isEqualTo(2);
    assertThat(message.properties().integer(Tags.PR_MESSAGE_FLAGS, -1)).isEqualTo(0x11);
    assertThat(message.properties().longValue(Tags.PR_CLIENT_SUBMIT_TIME))
        .isEqualTo(MapiTime.ticks(Instant.parse("2025-02-28T13:30:15Z")));
    assertThat(message.properties().has(Tags.PR_MESSAGE_DELIVERY_TIME)).isFalse();
    assertThat(message.properties().string(Tags.PR_SENDER_NAME)).isEqualTo("John");
    assertThat(message.properties().string(Tags.PR_SENDER_ADDRTYPE)).isEqualTo("SMTP");
    assertThat(message.properties().string(Tags.PR_SENDER_EMAIL_ADDRESS)).isEqualTo("j@example.c");
    assertThat(message.properties().bool(Tags.PR_RESPONSE_REQUESTED)).isTrue();
  }

  @Test
  void propertiesOfEveryShapeAreRead() throws IOException {
    MapiMessage message =
        read(
            attribute(1, "07900600", "e4040000 00000000"),
            attribute(
                1,
                "03900600",
                "07000000"
                    + "1e00 3700 01000000 04000000 63616600"
                    + "1f00 7000 01000000 06000000 6100e900 0000 0000"
                    + "0b00 2900 01000000"
                    + "0300 1700 02000000"
                    + "1e10 0285 2903020000000000c000000000000046 01000000 08000000 4b00650079000000"
                    + "   02000000 02000000 61000000 03000000 62620000"
                    + "0b00 1485 0820060000000000c000000000000046 00000000 14850000 01000000"
                    + "0210 0367 02000000 01000000 02000000"));
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("caf");
    assertThat(message.properties().string(Tags.PR_CONVERSATION_TOPIC)).isEqualTo("aé");
    assertThat(message.properties().bool(Tags.PR_READ_RECEIPT_REQUESTED)).isTrue();
    assertThat(message.properties().integer(Tags.PR_IMPORTANCE, 0)).isEqualTo(2);
    assertThat(message.properties().list(0x67031002, Short.class))
        .containsExactly((short) 1, (short) 2);
    assertThat(message.named().asMap().toString())
        .contains("name=Key", "[a, bb]", "00062008-0000-0000-c000-000000000046, id=34068")
        .contains("value=true");
  }

  @Test
  void attachmentsAreGroupedByTheirFirstAttribute() throws IOException {
    String render = attribute(2, "02900600", "0100 ffffffff 2000 2000 00000000");
    MapiMessage message =
        read(
            render,
            attribute(2, "10800100", text("one.txt\0", "US-ASCII")),
            attribute(2, "0f800600", "010203"),
            render,
            attribute(2, "05900600", "01000000 0201 0137 01000000 02000000 0908 0000"));
    assertThat(message.attachments()).hasSize(2);
    assertThat(message.attachments().get(0).properties().string(Tags.PR_ATTACH_FILENAME))
        .isEqualTo("one.txt");
    assertThat(message.attachments().get(0).data().read()).containsExactly(1, 2, 3);
    assertThat(message.attachments().get(1).data().read()).containsExactly(9, 8);
    assertThat(message.attachments().get(1).properties().has(Tags.PR_ATTACH_DATA_BIN)).isFalse();
  }

  @Test
  void wrongChecksumsAndTrailingBytesAreForgiven() throws IOException {
    String subject = attribute(1, "04800100", "4100");
    String wrong = subject.substring(0, subject.length() - 4) + "ffff";
    assertThat(read(wrong, "0d0a0d0a").properties().string(Tags.PR_SUBJECT)).isEqualTo("A");
  }

  @Test
  void whatIsCutOrForeignIsRefusedAsAWhole() throws IOException {
    String whole = BEGINNING + attribute(1, "04800100", "4100") + attribute(1, "0d800400", "0100");
    byte[] bytes = HexFormat.of().parseHex(whole);
    int readable = 0;
    for (int length = 0; length <= bytes.length; length++) {
      readable +=
          TnefReader.decode(ByteSource.of(Arrays.copyOf(bytes, length))).isPresent() ? 1 : 0;
    }
    // Only the empty part, the part up to an attribute's end, and the whole are complete.
    assertThat(readable).isEqualTo(3);
    assertThat(TnefReader.decode(ByteSource.of(new byte[100]))).isEmpty();
    assertThat(TnefReader.decode(source(attribute(2, "0f800600", "01")))).isEmpty();
  }

  @Test
  void lengthsThatLieAreRefused() {
    for (String properties :
        new String[] {
          "ffffffff",
          "01000000 1e00 3700 ffffffff",
          "01000000 1e00 3700 01000000 ffffff7f",
          "01000000 0310 3700 ffff0000",
          "01000000 9900 3700 01000000",
          "01000000 0300 0080 00000000000000000000000000000000 01000000 ffffffff"
        }) {
      assertThatExceptionOfType(MalformedTnefException.class)
          .as(properties)
          .isThrownBy(() -> read(attribute(1, "03900600", properties)));
    }
  }
}
