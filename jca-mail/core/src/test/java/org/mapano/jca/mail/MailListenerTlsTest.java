package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailListenerTlsTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir static Path directory;
  private static TestCertificate certificate;
  private MailListener listener;

  @BeforeAll
  static void createCertificate() throws Exception {
    certificate = TestCertificate.create(directory.resolve("server.p12"), "EC");
  }

  @AfterEach
  void stop() {
    listener.stop(Duration.ZERO);
  }

  private InetSocketAddress start(TlsMode mode, Duration handshake) throws Exception {
    listener =
        new MailListener(
            new MailListenerSettings(
                "tls",
                ListenAddress.parseList("127.0.0.1:0"),
                mode,
                certificate.source(),
                MailListenerTest.waits(10, 0, LONG, LONG, handshake)),
            new EchoSession());
    listener.start();
    return (InetSocketAddress) listener.addresses().get(0);
  }

  private Dialogue connectTls(InetSocketAddress address) throws Exception {
    return new Dialogue(certificate.client().createSocket(address.getAddress(), address.getPort()));
  }

  private static Dialogue upgrade(Dialogue plain) throws Exception {
    Socket socket = plain.socket();
    SSLSocket secure =
        (SSLSocket) certificate.client().createSocket(socket, "127.0.0.1", socket.getPort(), true);
    secure.startHandshake();
    return new Dialogue(secure);
  }

  @Test
  void encryptsFromTheStart() throws Exception {
    InetSocketAddress address = start(TlsMode.IMPLICIT, LONG);
    try (Dialogue peer = connectTls(address)) {
      assertThat(peer.line()).isEqualTo("hello true");
      assertThat(peer.ask("TLS")).isEqualTo("no");
      assertThat(peer.ask("a")).isEqualTo("echo a");
      assertThat(peer.ask("QUIT")).isEqualTo("bye");
      assertThat(peer.line()).isNull();
    }
  }

  @Test
  void upgradesWhenAsked() throws Exception {
    InetSocketAddress address = start(TlsMode.STARTTLS, LONG);
    try (Dialogue plain = Dialogue.connect(address)) {
      assertThat(plain.line()).isEqualTo("hello false");
      assertThat(plain.ask("TLS")).isEqualTo("go");
      try (Dialogue secure = upgrade(plain)) {
        assertThat(secure.line()).isEqualTo("secure true false");
        assertThat(secure.ask("b")).isEqualTo("echo b");
      }
    }
  }

  @Test
  void plainTextSentAheadIsNeverServed() throws Exception {
    InetSocketAddress address = start(TlsMode.STARTTLS, LONG);
    try (Dialogue plain = Dialogue.connect(address)) {
      assertThat(plain.line()).isEqualTo("hello false");
      plain.send("TLS\r\nINJECTED\r\n");
      assertThat(plain.line()).isEqualTo("go");
      assertThatThrownBy(() -> upgrade(plain)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void silentPeerIsToldUnderTls() throws Exception {
    InetSocketAddress address = start(TlsMode.IMPLICIT, LONG);
    try (Dialogue peer = connectTls(address)) {
      assertThat(peer.line()).isEqualTo("hello true");
      assertThat(peer.ask("SHORT")).isEqualTo("short");
      assertThat(peer.line()).isEqualTo("bye idle");
      assertThat(peer.line()).isNull();
    }
  }

  @Test
  void drainSaysGoodbyeUnderTls() throws Exception {
    InetSocketAddress address = start(TlsMode.IMPLICIT, LONG);
    try (Dialogue peer = connectTls(address)) {
      assertThat(peer.line()).isEqualTo("hello true");
      assertThat(peer.ask("a")).isEqualTo("echo a");
      listener.stop(LONG);
      assertThat(peer.line()).isEqualTo("bye drained");
    }
  }

  @Test
  void handshakeThatNeverComesIsCut() throws Exception {
    InetSocketAddress address = start(TlsMode.IMPLICIT, Duration.ofMillis(80));
    try (Dialogue silent = Dialogue.connect(address)) {
      assertThat(silent.line()).isNull();
    }
    assertThat(listener.statistics().timedOut()).isEqualTo(1);
  }

  @Test
  void plainTextToTheTlsPortIsRefused() throws Exception {
    InetSocketAddress address = start(TlsMode.IMPLICIT, LONG);
    try (Dialogue plain = Dialogue.connect(address)) {
      plain.send("EHLO there\r\n");
      assertThat(alertOrEnd(plain)).doesNotContain("hello");
    }
    try (Dialogue peer = connectTls(address)) {
      assertThat(peer.line()).isEqualTo("hello true");
    }
  }

  /** The alert may be overtaken by the end of the connection. */
  private static String alertOrEnd(Dialogue plain) throws IOException {
    try {
      return String.valueOf(plain.line());
    } catch (SocketException reset) {
      return "reset";
    }
  }

  @Test
  void oldProtocolsAreRefused() throws Exception {
    InetSocketAddress address = start(TlsMode.IMPLICIT, LONG);
    try (SSLSocket old =
        (SSLSocket) certificate.client().createSocket(address.getAddress(), address.getPort())) {
      old.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThatThrownBy(old::startHandshake).isInstanceOf(IOException.class);
    }
  }
}
