package org.mapano.mapi.mime.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.HeaderField;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.mime.structure.MimeStructure;

/** Whatever clients have put into a message: it becomes mail, with no header but its own. */
class MapiToMimeFuzzTest {
  private static final int MESSAGES = 250;

  @FuzzTest(maxDuration = "20s")
  void anyMessageBecomesMail(FuzzedDataProvider data) throws IOException {
    becomesMail(
        new HostileMessages(
            new HostileMessages.Choices() {
              @Override
              public int below(int bound) {
                return data.consumeInt(0, bound - 1);
              }

              @Override
              public long number() {
                return data.consumeLong();
              }
            }));
  }

  @Test
  void thoseOfChanceBecomeMail() throws IOException {
    for (int seed = 0; seed < MESSAGES; seed++) {
      Random random = new Random(seed);
      becomesMail(
          new HostileMessages(
              new HostileMessages.Choices() {
                @Override
                public int below(int bound) {
                  return random.nextInt(bound);
                }

                @Override
                public long number() {
                  return random.nextLong();
                }
              }));
    }
  }

  private static void becomesMail(HostileMessages messages) throws IOException {
    MapiMessage message = messages.message();
    AddressLookup lookup =
        entryId -> entryId.length == 1 ? Optional.of("known@example.com") : Optional.empty();
    for (OutboundOptions options :
        List.of(Outbound.GATEWAY, Outbound.SPOOLER, Outbound.SPOOLER.withTnef(TnefUse.ALWAYS))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new MapiToMime(options, lookup).write(message, out);
      message
          .recipients()
          .forEach(row ->
              EnvelopeAddress.of(row.properties(), lookup)
                  .ifPresent(MapiToMimeFuzzTest::isOneLine));
      EnvelopeAddress.sender(message.properties(), lookup).ifPresent(MapiToMimeFuzzTest::isOneLine);
      if (options != Outbound.GATEWAY) {
        hasOwnHeaderOnly(out.toByteArray());
      }
    }
  }

  private static void isOneLine(String address) {
    assertThat(address).doesNotContain("\r", "\n", "\0", "<", ">").isNotEmpty();
  }

  private static void hasOwnHeaderOnly(byte[] mail) throws IOException {
    MimePart root = MimeStructure.parse(ByteSource.of(mail)).root();
    assertThat(root.headers().first("MIME-Version")).isEqualTo("1.0");
    for (String once : List.of("Subject", "Date", "Message-ID", "To", "From", "Content-Type")) {
      assertThat(root.headers().all(once)).as(once).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(root.headers().has("Bcc")).isFalse();
    for (HeaderField field : root.headers()) {
      assertThat(field.raw()).as(field.name()).doesNotContain("\0");
      for (String line : field.raw().split("\r\n")) {
        assertThat(line).as(field.name()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(998);
      }
    }
    String header =
        new String(mail, 0, (int) root.headerRange().length(), StandardCharsets.ISO_8859_1);
    assertThat(header).endsWith("\r\n\r\n");
  }
}
