package org.mapano.gateway.lmtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.DialogueRunner;
import org.mapano.gateway.testing.PipeConnection;

/** The dialogues in {@code dialogue/lmtp}, with small limits so that the limits can be met. */
class LmtpDialogueTest {
  @TempDir static Path spool;

  static Stream<Path> scripts() throws Exception {
    Path directory =
        Path.of(LmtpDialogueTest.class.getResource("/dialogue/lmtp/session.txt").toURI());
    return Files.list(directory.getParent()).sorted();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void runs(Path script) throws Exception {
    RecordingDelivery delivery = new RecordingDelivery();
    LmtpSettings settings =
        new LmtpSettings(100_000, 5, 6, Duration.ofMinutes(1), Duration.ofMinutes(1), 1000, spool);
    LmtpService service = new LmtpService(delivery, settings, 3, Duration.ZERO);
    new DialogueRunner(() -> DialoguePeer.connect(service, new PipeConnection("192.0.2.7", false)))
        .action("mails", (count, variables) -> assertThat(delivery.mails).hasSize(number(count)))
        .action(
            "content",
            (text, variables) ->
                assertThat(new String(last(delivery).content(), ISO_8859_1))
                    .isEqualTo(text.replace("\\r", "\r").replace("\\n", "\n")))
        .action(
            "length",
            (length, variables) -> assertThat(last(delivery).content()).hasSize(number(length)))
        .action(
            "to",
            (logins, variables) ->
                assertThat(last(delivery).recipients()).isEqualTo(Arrays.asList(logins.split(" "))))
        .action(
            "from",
            (sender, variables) ->
                assertThat(last(delivery).envelope().sender()).isEqualTo(sender.strip()))
        .run(script.getFileName().toString(), Files.readString(script));
    try (Stream<Path> left = Files.list(spool)) {
      assertThat(left).isEmpty();
    }
  }

  private static RecordingDelivery.Mail last(RecordingDelivery delivery) {
    List<RecordingDelivery.Mail> mails = delivery.mails;
    return mails.get(mails.size() - 1);
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
