package org.mapano.gateway.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.submission.MailOptions;
import org.mapano.ejb.submission.RelayReply;
import org.mapano.ejb.testing.CapturedLog;
import org.mapano.mapi.io.ByteSource;

class SmtpRelayTest {
  private static final String MAIL = "Subject: one\r\n\r\nHello\r\n";

  @TempDir static Path directory;
  private static RelayCertificate certificate;

  private TestRelay relay;

  @BeforeAll
  static void certify() throws Exception {
    certificate = RelayCertificate.create(directory);
  }

  @AfterEach
  void close() {
    if (relay != null) {
      relay.close();
    }
  }

  private List<RelayReply> send(Map<String, String> options, String... recipients) {
    return send(options, "john@example.com", ByteSource.of(MAIL.getBytes(UTF_8)), recipients);
  }

  private List<RelayReply> send(
      Map<String, String> options, String sender, ByteSource content, String... recipients) {
    Map<String, String> all = new HashMap<>();
    all.put("spooler.smtp_server", "127.0.0.1");
    all.put("spooler.smtp_port", Integer.toString(relay.port()));
    all.put("spooler.mapano_smtp_helo", "mail.example.com");
    all.putAll(options);
    RelaySettings settings = RelaySettings.of(CfgServerConfig.of(all));
    try (SmtpRelay smtp = new SmtpRelay(() -> settings)) {
      return smtp.send(
          sender, List.of(recipients), MailOptions.REPORT_DELIVERY, "mapano-7", content);
    }
  }

  @Test
  void aMailIsHandedOver() throws IOException {
    relay = new TestRelay();
    assertThat(send(Map.of(), "a@example.net", "b@example.net"))
        .allSatisfy(reply -> {
          assertThat(reply.accepted()).isTrue();
          assertThat(reply.status()).isEqualTo("2.0.0");
          assertThat(reply.text()).isEqualTo("Ok: queued as 4711");
        });
    assertThat(relay.mails()).containsExactly(MAIL + ".\r\n");
    assertThat(relay.commands().subList(0, 5))
        .containsExactly(
            "EHLO mail.example.com",
            "MAIL FROM:<john@example.com> SIZE=23 BODY=8BITMIME RET=HDRS ENVID=mapano-7",
            "RCPT TO:<a@example.net> NOTIFY=SUCCESS,FAILURE,DELAY",
            "RCPT TO:<b@example.net> NOTIFY=SUCCESS,FAILURE,DELAY",
            "DATA");
  }

  @Test
  void aRelayWithoutExtensionsIsSpokenToPlainly() throws IOException {
    relay = new TestRelay().answer("EHLO", "500 5.5.1 what");
    assertThat(send(Map.of(), "a@example.net")).allMatch(RelayReply::accepted);
    assertThat(relay.commands())
        .contains(
            "HELO mail.example.com", "MAIL FROM:<john@example.com>", "RCPT TO:<a@example.net>");
  }

  @Test
  void anEmptySenderIsPossible() throws IOException {
    relay = new TestRelay().offer();
    send(Map.of(), "", ByteSource.of(MAIL.getBytes(UTF_8)), "a@example.net");
    assertThat(relay.commands()).contains("MAIL FROM:<>");
  }

  @Test
  void everyRecipientHasItsOwnAnswer() throws IOException {
    relay =
        new TestRelay()
            .answer("RCPT TO:<b", "550 5.1.1 <b@example.net>: unknown")
            .answer("RCPT TO:<c", "452 4.2.2 full");
    List<RelayReply> replies =
        send(Map.of(), "a@example.net", "b@example.net", "c@example.net", "d@example.net");
    assertThat(replies).extracting(RelayReply::code).startsWith(250, 550);
    assertThat(replies.get(1).permanent()).isTrue();
    assertThat(replies.get(1).status()).isEqualTo("5.1.1");
    assertThat(replies.get(1).text()).isEqualTo("<b@example.net>: unknown");
    assertThat(replies.get(2).permanent()).isFalse();
    assertThat(replies.get(2).accepted()).isFalse();
    assertThat(relay.mails()).hasSize(1);
  }

  @Test
  void contentThatIsRefusedIsRefusedForAll() throws IOException {
    relay =
        new TestRelay()
            .answer("RCPT TO:<b", "550 5.1.1 unknown")
            .answer("<content>", "554 5.6.0 not this");
    assertThat(send(Map.of(), "a@example.net", "b@example.net"))
        .extracting(RelayReply::code)
        .containsExactly(554, 550);
    assertThat(relay.mails()).isEmpty();
  }

  @Test
  void nobodyAcceptedMeansNoContent() throws IOException {
    relay = new TestRelay().answer("RCPT", "550 5.1.1 unknown");
    assertThat(send(Map.of(), "a@example.net")).extracting(RelayReply::code).containsExactly(550);
    assertThat(relay.commands()).doesNotContain("DATA");
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 421 4.3.2 not now",
    "CONNECT, 554 5.3.2 never",
    "CONNECT, CLOSE",
    "MAIL, 421 4.3.2 going down",
    "MAIL, 530 5.7.0 authentication required",
    "MAIL, CLOSE",
    "RCPT, CLOSE",
    "RCPT, 421 4.3.2 going down",
    "DATA, 451 4.3.0 no space",
    "DATA, CLOSE",
    "<content>, 451 4.3.0 no space",
    "<content>, CLOSE"
  })
  void whatEndsTooEarlyIsTriedLater(String command, String answer) throws IOException {
    relay = new TestRelay().answer(command, answer);
    assertThat(send(Map.of(), "a@example.net", "b@example.net"))
        .hasSize(2)
        .allSatisfy(reply -> {
          assertThat(reply.accepted()).isFalse();
          assertThat(reply.permanent()).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "<content>"})
  void aRelayThatHangsIsLeftInTime(String command) throws IOException {
    relay = new TestRelay().answer(command, "HANG");
    assertThat(send(Map.of("spooler.mapano_smtp_timeout", "1"), "a@example.net"))
        .noneMatch(RelayReply::accepted)
        .noneMatch(RelayReply::permanent);
  }

  @Test
  void aRelayThatTookTheMailAndDiedHasNotAnswered() throws IOException {
    relay = new TestRelay().answer("<content>", "TAKE AND CLOSE");
    assertThat(send(Map.of(), "a@example.net")).noneMatch(RelayReply::accepted);
    assertThat(relay.mails()).hasSize(1);
  }

  @Test
  void theNextRelayIsAskedWhenOneIsDown() throws IOException {
    relay = new TestRelay();
    try (Socket taken = new Socket();
        TestRelay busy = new TestRelay().answer("CONNECT", "421 4.3.2 busy")) {
      // Nobody listens there, and nobody else can.
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String servers =
          "127.0.0.1:" + taken.getLocalPort() + " 127.0.0.1:" + busy.port() + ", 127.0.0.1";
      assertThat(send(Map.of("spooler.smtp_server", servers), "a@example.net"))
          .allMatch(RelayReply::accepted);
    }
    assertThat(relay.mails()).hasSize(1);
  }

  @Test
  void namesAndPortsOfRelaysAreRead() {
    assertThat(RelayEndpoint.parse("mx1 mx2:587, [::1]:26 ::1 192.0.2.1", 25))
        .extracting(RelayEndpoint::toString)
        .containsExactly("mx1:25", "mx2:587", "::1:26", "::1:25", "192.0.2.1:25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"may", "starttls"})
  void theConversationIsEncrypted(String tls) throws IOException {
    relay = new TestRelay(certificate.server(), false);
    assertThat(
            send(
                Map.of(
                    "spooler.mapano_smtp_tls",
                    tls,
                    "spooler.mapano_smtp_ca_file",
                    certificate.pem().toString()),
                "a@example.net"))
        .allMatch(RelayReply::accepted);
    assertThat(relay.commands().subList(0, 3))
        .containsExactly("EHLO mail.example.com", "STARTTLS", "EHLO mail.example.com");
  }

  @Test
  void theConversationIsEncryptedFromTheStart() throws IOException {
    relay = new TestRelay(certificate.server(), true);
    assertThat(
            send(
                Map.of(
                    "spooler.mapano_smtp_tls",
                    "smtps",
                    "spooler.mapano_smtp_ca_file",
                    certificate.pem().toString()),
                "a@example.net"))
        .allMatch(RelayReply::accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "smtps"})
  void aRelayThatNobodyVouchesForGetsNothing(String tls) throws IOException {
    relay = new TestRelay(certificate.server(), tls.equals("smtps"));
    assertThat(send(Map.of("spooler.mapano_smtp_tls", tls), "a@example.net"))
        .noneMatch(RelayReply::accepted)
        .noneMatch(RelayReply::permanent);
    assertThat(relay.mails()).isEmpty();
  }

  @Test
  void aRelayWithoutTlsGetsNothingWhenTlsIsWanted() throws IOException {
    relay = new TestRelay();
    assertThat(send(Map.of("spooler.mapano_smtp_tls", "starttls"), "a@example.net"))
        .noneMatch(RelayReply::accepted);
    assertThat(relay.commands()).noneMatch(line -> line.startsWith("MAIL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTH PLAIN", "AUTH LOGIN", "AUTH LOGIN PLAIN"})
  void itLogsOn(String offer) throws IOException {
    relay = new TestRelay().offer(offer);
    assertThat(send(logon("s3cret"), "a@example.net")).allMatch(RelayReply::accepted);
  }

  private static Map<String, String> logon(String password) {
    return Map.of("spooler.mapano_smtp_user", "john", "spooler.mapano_smtp_password", password);
  }

  @Test
  void aWrongPasswordBouncesNothing() throws IOException {
    relay = new TestRelay().offer("AUTH PLAIN");
    assertThat(send(logon("wrong"), "a@example.net"))
        .noneMatch(RelayReply::accepted)
        .noneMatch(RelayReply::permanent);
    relay.offer("SIZE");
    assertThat(send(logon("s3cret"), "a@example.net"))
        .noneMatch(RelayReply::accepted)
        .noneMatch(RelayReply::permanent);
    assertThat(relay.commands()).noneMatch(line -> line.startsWith("MAIL"));
  }

  @Test
  void passwordsStayOutOfTheLog() throws IOException {
    relay = new TestRelay().offer("AUTH LOGIN PLAIN");
    try (CapturedLog log = new CapturedLog()) {
      send(logon("s3cret"), "a@example.net");
      send(logon("Wr0ng-Word"), "a@example.net");
      log.assertSilentAbout("s3cret", "Wr0ng-Word", "\0john\0s3cret", "\0john\0Wr0ng-Word");
    }
  }

  @Test
  void bareLineEndsAndDotsCannotEndTheContent() throws IOException {
    relay = new TestRelay();
    String evil = "Subject: x\r\n\r\na\n.\nb\r.\rc\r\n.\r\nMAIL FROM:<evil@example.org>\r\n..\r\n";
    send(Map.of(), "john@example.com", ByteSource.of(evil.getBytes(UTF_8)), "a@example.net");
    assertThat(relay.mails())
        .containsExactly(
            "Subject: x\r\n\r\na\r\n..\r\nb\r\n..\r\nc\r\n..\r\nMAIL FROM:<evil@example.org>\r\n"
                + "...\r\n.\r\n");
    assertThat(relay.commands()).noneMatch(line -> line.contains("evil"));
  }

  @Test
  void lettersOfTheWorldTravelWhereTheyCan() throws IOException {
    relay = new TestRelay();
    assertThat(send(Map.of(), "jörg@exämple.net", "a@exämple.net")).allMatch(RelayReply::accepted);
    assertThat(relay.commands())
        .anyMatch(line -> line.startsWith("MAIL") && line.contains(" SMTPUTF8"));
    relay.commands().clear();
    relay.offer("8BITMIME");
    List<RelayReply> replies = send(Map.of(), "jörg@exämple.net", "a@exämple.net");
    assertThat(replies.get(0).permanent()).isTrue();
    assertThat(replies.get(0).status()).isEqualTo("5.6.7");
    assertThat(replies.get(1).accepted()).isTrue();
    assertThat(relay.commands())
        .contains("RCPT TO:<a@xn--exmple-cua.net>")
        .noneMatch(line -> line.contains("SMTPUTF8"));
    assertThat(
            send(
                Map.of(), "jörg@example.com", ByteSource.of(MAIL.getBytes(UTF_8)), "a@example.net"))
        .allMatch(RelayReply::permanent);
  }

  @Test
  void aHundredRecipientsAreNamedOneByOne() throws IOException {
    relay = new TestRelay();
    String[] recipients = new String[100];
    for (int i = 0; i < recipients.length; i++) {
      recipients[i] = "r" + i + "@example.net";
    }
    assertThat(send(Map.of(), recipients)).hasSize(100).allMatch(RelayReply::accepted);
    assertThat(relay.commands()).filteredOn(line -> line.startsWith("RCPT")).hasSize(100);
  }

  @Test
  void contentThatCannotBeReadIsNotHandedOverByHalves() throws IOException {
    relay = new TestRelay();
    ByteSource broken =
        new ByteSource() {
          @Override
          public long size() {
            return MAIL.length();
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("the storage is away");
          }
        };
    assertThat(send(Map.of(), "john@example.com", broken, "a@example.net"))
        .isEqualTo(
            Collections.nCopies(
                1, new RelayReply(0, "4.4.2", "The relay was lost: the storage is away")));
    assertThat(relay.mails()).isEmpty();
  }
}
