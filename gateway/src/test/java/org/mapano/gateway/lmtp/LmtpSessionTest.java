package org.mapano.gateway.lmtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.PipeConnection;

/** What a script cannot bring about: time, a full disk, the end of the server. */
class LmtpSessionTest {
  private final RecordingDelivery delivery = new RecordingDelivery();

  @Test
  void anIdleClientIsToldGoodbye() throws IOException {
    DialoguePeer peer =
        connect(settings(Duration.ofMillis(10), Duration.ofMinutes(1), Path.of("/tmp")));
    assertThat(peer.readLine()).startsWith("220 ");
    assertThat(peer.readLine()).isEqualTo("221 5.0.0 Connection closed due to timeout");
    assertThat(peer.readLine()).isNull();
  }

  @Test
  void aMailThatTakesTooLongIsGivenUp() throws IOException {
    DialoguePeer peer = connect(settings(Duration.ofMinutes(1), Duration.ZERO, Path.of("/tmp")));
    begin(peer);
    peer.sendLine("text");
    assertThat(peer.readLine()).startsWith("421 4.4.2 ");
    assertThat(peer.readLine()).isNull();
    assertThat(delivery.mails).isEmpty();
  }

  @Test
  void aFailingDiskIsATemporaryFailureAndTheSessionGoesOn() throws IOException {
    DialoguePeer peer =
        connect(
            settings(Duration.ofMinutes(1), Duration.ofMinutes(1), Path.of("/nonexistent/spool")));
    begin(peer);
    peer.sendLine("x".repeat(2000));
    peer.sendLine(".");
    assertThat(peer.readLine()).isEqualTo("452 4.3.1 john@example.com Insufficient system storage");
    peer.sendLine("NOOP");
    assertThat(peer.readLine()).isEqualTo("250 2.0.0 Ok");
    assertThat(delivery.mails).isEmpty();
  }

  @Test
  void onlyThisUserMayReadAMailThatWaitsInAFile(@TempDir Path spool) throws IOException {
    DialoguePeer peer = connect(settings(Duration.ofMinutes(1), Duration.ofMinutes(1), spool));
    begin(peer);
    for (int line = 0; line < 90; line++) {
      peer.sendLine("x".repeat(1000));
    }
    Path file = null;
    while (file == null) {
      file = onlyFile(spool);
    }
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    peer.sendLine(".");
    assertThat(peer.readLine()).isEqualTo("250 2.1.5 john@example.com Ok");
    peer.sendLine("QUIT");
    assertThat(peer.readLine()).startsWith("221 ");
    assertThat(onlyFile(spool)).isNull();
  }

  private static Path onlyFile(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findFirst().orElse(null);
    }
  }

  private static void begin(DialoguePeer peer) throws IOException {
    for (String line :
        new String[] {
          "LHLO x", "MAIL FROM:<a@example.net>", "RCPT TO:<john@example.com>", "DATA"
        }) {
      peer.sendLine(line);
    }
    String reply = peer.readLine();
    while (!reply.startsWith("354")) {
      reply = peer.readLine();
    }
  }

  private DialoguePeer connect(LmtpSettings settings) {
    return DialoguePeer.connect(
        new LmtpService(delivery, settings, 1, Duration.ZERO),
        new PipeConnection("192.0.2.7", false));
  }

  private static LmtpSettings settings(Duration idle, Duration data, Path spool) {
    return new LmtpSettings(100_000, 10, 10, idle, data, 1000, spool);
  }
}
