package org.mapano.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.submission.RelayReply;
import org.mapano.mapi.io.ByteSource;

/** Several mails over one connection. */
class ConnectionReuseTest {
  private final Map<String, String> options = new HashMap<>();
  private final TestRelay relay = new TestRelay();
  private final SmtpRelay smtp =
      new SmtpRelay(() -> RelaySettings.of(CfgServerConfig.of(options)), Duration.ofDays(1));

  ConnectionReuseTest() throws IOException {
    options.put("spooler.smtp_server", "127.0.0.1");
    options.put("spooler.smtp_port", Integer.toString(relay.port()));
  }

  @AfterEach
  void close() {
    smtp.close();
    relay.close();
  }

  private RelayReply send(String text) {
    ByteSource content =
        ByteSource.of(("Subject: " + text + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    return smtp.send("john@example.com", List.of("a@example.net"), 0, "mapano-7", content)
        .getFirst();
  }

  private long connections() {
    return count("EHLO");
  }

  private long count(String command) {
    return relay.commands().stream().filter(line -> line.startsWith(command)).count();
  }

  @Test
  void mailsShareAConnectionWithAnEndBetween() {
    for (String text : List.of("one", "two", "three")) {
      assertThat(send(text).accepted()).isTrue();
    }
    assertThat(relay.mails()).hasSize(3).last().asString().contains("three");
    assertThat(connections()).isEqualTo(1);
    assertThat(relay.commands())
        .map(line -> line.substring(0, 4))
        .containsExactly(
            "EHLO", "MAIL", "RCPT", "DATA", "RSET", "MAIL", "RCPT", "DATA", "RSET", "MAIL", "RCPT",
            "DATA");
  }

  @Test
  void aConnectionCarriesNoMoreThanItMay() {
    options.put("spooler.mapano_smtp_reuse", "2");
    for (String text : List.of("one", "two", "three", "four", "five")) {
      assertThat(send(text).accepted()).isTrue();
    }
    assertThat(relay.mails()).hasSize(5);
    assertThat(connections()).isEqualTo(3);
  }

  @Test
  void otherOptionsNeedAnotherConnection() {
    send("one");
    options.put("spooler.mapano_smtp_helo", "other.example.com");
    send("two");
    assertThat(relay.mails()).hasSize(2);
    assertThat(relay.commands()).contains("EHLO other.example.com");
  }

  @Test
  void whatIsRefusedKeepsTheConnection() {
    relay.answer("RCPT", "550 5.1.1 unknown");
    assertThat(send("one").code()).isEqualTo(550);
    relay.forget("RCPT");
    relay.answer("<content>", "554 5.6.0 not this");
    assertThat(send("two").code()).isEqualTo(554);
    relay.forget("<content>");
    assertThat(send("three").accepted()).isTrue();
    assertThat(relay.mails()).singleElement().asString().contains("three");
    assertThat(connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "RSET, CLOSE",
    "RSET, 421 4.3.2 going down",
    "RSET, 500 5.5.1 what",
  })
  void aConnectionThatIsNotReadyIsReplaced(String command, String answer) {
    send("one");
    relay.answer(command, answer);
    assertThat(send("two").accepted()).isTrue();
    assertThat(relay.mails()).hasSize(2);
    assertThat(connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 452 4.5.3 too many mails",
    "MAIL, 550 5.7.0 too many mails",
    "MAIL, 421 4.7.0 too many mails",
    "MAIL, CLOSE",
    "RCPT, CLOSE"
  })
  void whatFailsBeforeTheContentIsTriedOnAFreshConnection(String command, String answer) {
    send("one");
    relay.answerOnce(command, answer);
    assertThat(send("two").accepted()).isTrue();
    assertThat(relay.mails()).hasSize(2);
    assertThat(connections()).isEqualTo(2);
  }

  @Test
  void theFreshConnectionIsAskedOnlyOnce() {
    send("one");
    relay.answer("MAIL", "550 5.7.1 not you");
    assertThat(send("two").code()).isEqualTo(550);
    assertThat(count("MAIL")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"<content>, TAKE AND CLOSE", "<content>, CLOSE", "DATA, CLOSE"})
  void nothingIsHandedOverAgainWhoseFateIsUnknown(String command, String answer) {
    send("one");
    relay.answerOnce(command, answer);
    RelayReply reply = send("two");
    assertThat(reply.accepted()).isFalse();
    assertThat(reply.permanent()).isFalse();
    assertThat(count("DATA")).isEqualTo(2);
    assertThat(send("three").accepted()).isTrue();
    assertThat(connections()).isEqualTo(2);
  }

  @Test
  void nothingIsKeptOnceItIsClosed() {
    smtp.close();
    send("one");
    send("two");
    assertThat(connections()).isEqualTo(2);
  }
}
