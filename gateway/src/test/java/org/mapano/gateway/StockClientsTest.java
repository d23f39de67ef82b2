package org.mapano.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAccount;
import org.mapano.gateway.lmtp.LmtpServer;
import org.mapano.gateway.pop3.Pop3Server;
import org.mapano.gateway.testing.MailServer;
import org.mapano.jca.mail.ListenAddress;
import org.mapano.jca.mail.MailConnectionListener;
import org.mapano.jca.mail.MailListener;
import org.mapano.jca.mail.MailListenerSettings;

/** Clients that others wrote, over real sockets, against the real store. */
class StockClientsTest {
  private static MailServer server;
  private static MailListener lmtp;
  private static MailListener pop3;

  @BeforeAll
  static void start() throws IOException {
    server = new MailServer(TestDatabase.h2());
    lmtp = listen("lmtp", new LmtpServer(server.delivery(), server.config()));
    pop3 =
        listen(
            "pop3",
            new Pop3Server(
                server.config(),
                server.sessions(),
                server.users(),
                server.store().stores(),
                server.index(),
                server.store().messages()));
  }

  private static MailListener listen(String name, MailConnectionListener handler)
      throws IOException {
    MailListener listener =
        new MailListener(
            MailListenerSettings.plain(name, ListenAddress.parseList("127.0.0.1:0")), handler);
    listener.start();
    return listener;
  }

  @AfterAll
  static void stop() {
    lmtp.stop(Duration.ofSeconds(1));
    pop3.stop(Duration.ofSeconds(1));
    server.close();
  }

  @Test
  void pythonDeliversAndFetches() throws Exception {
    UserAccount first = server.newUser();
    UserAccount second = server.newUser();
    run(
        "python3",
        Path.of("src/test/resources/clients/deliver_and_fetch.py").toString(),
        port(lmtp),
        port(pop3),
        first.login(),
        second.login(),
        MailServer.PASSWORD);
  }

  @Test
  void swaksDeliversAndCurlFetches() throws Exception {
    UserAccount user = server.newUser();
    run(
        "swaks",
        "--protocol",
        "LMTP",
        "--server",
        "127.0.0.1:" + port(lmtp),
        "--pipeline",
        "--from",
        "sender@example.net",
        "--to",
        user.email(),
        "--header",
        "Subject: sent by swaks");
    String mail =
        run(
            "curl",
            "--silent",
            "--show-error",
            "--user",
            user.login() + ":" + MailServer.PASSWORD,
            "pop3://127.0.0.1:" + port(pop3) + "/1");
    assertThat(mail)
        .startsWith("Return-Path: <sender@example.net>\r\nReceived: from ")
        .contains("\r\nSubject: sent by swaks\r\n");
  }

  private static String port(MailListener listener) {
    return Integer.toString(((InetSocketAddress) listener.addresses().get(0)).getPort());
  }

  private static String run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
