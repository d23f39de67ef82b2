package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailListenerTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private MailListener listener;

  @AfterEach
  void stop() {
    if (listener != null) {
      listener.stop(Duration.ZERO);
    }
  }

  /** No limit of time is near. */
  static MailListenerSettings.Limits limits(int max, int perAddress) {
    return waits(max, perAddress, LONG, LONG, LONG);
  }

  /** Only one limit of a test may be short: a machine that pauses would meet the others as well. */
  static MailListenerSettings.Limits waits(
      int max, int perAddress, Duration idle, Duration write, Duration handshake) {
    return new MailListenerSettings.Limits(
        max, perAddress, 50, idle, write, handshake, Duration.ofMillis(20));
  }

  private SocketAddress start(MailListenerSettings settings, MailConnectionListener handler)
      throws IOException {
    listener = new MailListener(settings, handler);
    listener.start();
    return listener.addresses().get(0);
  }

  private static MailListenerSettings settings(String listen, MailListenerSettings.Limits limits) {
    return new MailListenerSettings(
        "test", ListenAddress.parseList(listen), TlsMode.NONE, null, limits);
  }

  private SocketAddress startEcho(MailListenerSettings.Limits limits) throws IOException {
    return start(settings("127.0.0.1:0", limits), new EchoSession());
  }

  @Test
  void servesPeersAtTheSameTime() throws IOException {
    SocketAddress address = startEcho(limits(10, 0));
    try (Dialogue one = Dialogue.connect(address);
        Dialogue two = Dialogue.connect(address)) {
      assertThat(one.line()).isEqualTo("hello false");
      assertThat(two.line()).isEqualTo("hello false");
      assertThat(two.ask("b")).isEqualTo("echo b");
      assertThat(one.ask("a")).isEqualTo("echo a");
      assertThat(one.ask("TLS")).isEqualTo("no");
      assertThat(one.ask("QUIT")).isEqualTo("bye");
      assertThat(one.line()).isNull();
      assertThat(listener.statistics().accepted()).isEqualTo(2);
    }
  }

  @Test
  void listensOnSeveralAddresses() throws IOException {
    start(settings("127.0.0.1:0 [::1]:0", limits(10, 0)), new EchoSession());
    assertThat(listener.addresses()).hasSize(2).doesNotHaveDuplicates();
    for (SocketAddress address : listener.addresses()) {
      try (Dialogue peer = Dialogue.connect(address)) {
        assertThat(peer.line()).isEqualTo("hello false");
      }
    }
  }

  @Test
  void tellsWhoThePeerIs() throws IOException {
    SocketAddress address =
        start(
            settings("127.0.0.1:0", limits(10, 0)),
            c ->
                EchoSession.say(
                    c, c.remoteHost() + " " + c.remoteAddress() + " " + c.localAddress()));
    try (Dialogue peer = Dialogue.connect(address)) {
      assertThat(peer.line())
          .isEqualTo("127.0.0.1 /127.0.0.1:%d %s", peer.socket().getLocalPort(), address);
    }
  }

  @Test
  void bindsAllAddressesOrNone() throws IOException {
    SocketAddress taken = startEcho(limits(10, 0));
    int port = ((InetSocketAddress) taken).getPort();
    Path local = directory.resolve("s.sock");
    MailListener second =
        new MailListener(
            settings("unix:" + local + " 127.0.0.1:" + port, limits(10, 0)), new EchoSession());
    assertThatThrownBy(second::start)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:" + port);
    assertThat(second.addresses()).isEmpty();
    assertThat(local).doesNotExist();
  }

  @Test
  void refusesMoreThanTheLimits() throws IOException {
    SocketAddress address = startEcho(limits(2, 0));
    try (Dialogue one = Dialogue.connect(address);
        Dialogue two = Dialogue.connect(address)) {
      assertThat(one.line()).isEqualTo("hello false");
      assertThat(two.line()).isEqualTo("hello false");
      assertRefused(address);
      assertThat(listener.statistics().refusedTotal()).isEqualTo(1);
      assertThat(one.ask("QUIT")).isEqualTo("bye");
      assertThat(one.line()).isNull();
    }
    awaitOpen(0);
    try (Dialogue three = Dialogue.connect(address)) {
      assertThat(three.line()).isEqualTo("hello false");
    }
  }

  @Test
  void programsOnThisMachineAreOnlyLimitedInAll() throws IOException {
    SocketAddress address = startEcho(limits(10, 1));
    try (Dialogue one = Dialogue.connect(address);
        Dialogue two = Dialogue.connect(address)) {
      assertThat(one.line()).isEqualTo("hello false");
      assertThat(two.line()).isEqualTo("hello false");
    }
  }

  private static void assertRefused(SocketAddress address) throws IOException {
    try (Dialogue refused = Dialogue.connect(address)) {
      assertThat(refused.line()).isNull();
    } catch (SocketException e) {
      assertThat(e).hasMessageContaining("reset");
    }
  }

  @Test
  void silentPeerIsToldAndClosed() throws IOException {
    SocketAddress address = startEcho(waits(10, 0, Duration.ofMillis(60), LONG, LONG));
    try (Dialogue peer = Dialogue.connect(address)) {
      assertThat(peer.line()).isEqualTo("hello false");
      assertThat(peer.line()).isEqualTo("bye idle");
      assertThat(peer.line()).isNull();
    }
    assertThat(listener.statistics().timedOut()).isEqualTo(1);
  }

  @Test
  void sessionMayShortenTheTimeout() throws IOException {
    SocketAddress address = startEcho(limits(10, 0));
    try (Dialogue peer = Dialogue.connect(address)) {
      assertThat(peer.line()).isEqualTo("hello false");
      assertThat(peer.ask("SHORT")).isEqualTo("short");
      assertThat(peer.line()).isEqualTo("bye idle");
    }
  }

  @Test
  void peerThatTakesNothingIsCut() throws IOException {
    SocketAddress address = startEcho(waits(10, 0, LONG, Duration.ofMillis(300), LONG));
    try (Dialogue peer = Dialogue.connect(address)) {
      peer.send("FLOOD\r\n");
      await("accepted", 1, () -> listener.statistics().accepted());
      awaitOpen(0);
    }
    assertThat(listener.statistics().timedOut()).isEqualTo(1);
  }

  @Test
  void failureOfOneSessionHarmsNoOther() throws IOException {
    SocketAddress address = startEcho(limits(10, 0));
    try (Dialogue one = Dialogue.connect(address);
        Dialogue two = Dialogue.connect(address)) {
      assertThat(one.line()).isEqualTo("hello false");
      assertThat(two.line()).isEqualTo("hello false");
      assertThat(one.ask("FAIL")).isNull();
      assertThat(two.ask("alive")).isEqualTo("echo alive");
    }
  }

  @Test
  void lastAnswerSurvivesUnreadInput() throws IOException {
    CountDownLatch sent = new CountDownLatch(1);
    SocketAddress address =
        start(
            settings("127.0.0.1:0", limits(10, 0)),
            connection -> {
              await(sent);
              EchoSession.say(connection, "too much, bye");
            });
    // Fits into the buffers of the system.
    byte[] much = new byte[20_000];
    try (Dialogue peer = Dialogue.connect(address)) {
      peer.send(new String(much, StandardCharsets.US_ASCII));
      sent.countDown();
      assertThat(peer.line()).isEqualTo("too much, bye");
    }
  }

  @Test
  void drainSaysGoodbyeToIdlePeersAndLetsRequestsEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch proceed = new CountDownLatch(1);
    EchoSession echo = new EchoSession();
    SocketAddress address =
        start(
            settings("127.0.0.1:0", limits(10, 0)),
            connection -> {
              echo.onConnection(connection);
              begun.countDown();
              await(proceed);
              EchoSession.say(connection, "done");
            });
    try (Dialogue idle = Dialogue.connect(address);
        Dialogue half = Dialogue.connect(address);
        Dialogue busy = Dialogue.connect(address)) {
      for (Dialogue peer : List.of(idle, half, busy)) {
        assertThat(peer.line()).isEqualTo("hello false");
      }
      assertThat(busy.ask("QUIT")).isEqualTo("bye");
      await(begun);
      half.send("half a li");
      echo.awaitRead("QUIT\r\nhalf a li".length());
      Thread stopper = Thread.ofPlatform().start(() -> listener.stop(LONG));
      assertThat(idle.line()).isEqualTo("bye drained");
      assertThatThrownBy(() -> Dialogue.connect(address)).isInstanceOf(IOException.class);
      half.send("ne\r\n");
      assertThat(half.line()).isEqualTo("echo half a line");
      assertThat(half.line()).isEqualTo("bye drained");
      proceed.countDown();
      assertThat(busy.line()).isEqualTo("done");
      stopper.join();
      awaitOpen(0);
    }
  }

  @Test
  void stopCutsWhatDoesNotEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    SocketAddress address =
        start(
            settings("127.0.0.1:0", limits(10, 0)),
            connection -> {
              connection.in().read();
              begun.countDown();
              connection.in().read();
            });
    try (Dialogue peer = Dialogue.connect(address)) {
      peer.send("x");
      await(begun);
      listener.stop(Duration.ofMillis(50));
      assertThat(peer.line()).isNull();
    }
    awaitOpen(0);
  }

  @Test
  void servesLocalSockets() throws IOException {
    Path path = directory.resolve("mail.sock");
    try (ServerSocketChannel stale = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      stale.bind(UnixDomainSocketAddress.of(path));
    }
    assertThat(path).exists();
    start(settings("unix:" + path, limits(10, 0)), new EchoSession());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-rw-rw-");
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      BufferedReader reader = Dialogue.reader(Channels.newInputStream(channel));
      assertThat(reader.readLine()).isEqualTo("hello true");
      channel.write(ByteBuffer.wrap("TLS\r\nSHORT\r\n".getBytes(StandardCharsets.US_ASCII)));
      assertThat(reader.readLine()).isEqualTo("no");
      assertThat(reader.readLine()).isEqualTo("short");
      assertThat(reader.readLine()).isEqualTo("bye idle");
      assertThat(reader.readLine()).isNull();
    }
    listener.stop(LONG);
    assertThat(path).doesNotExist();
  }

  @Test
  void takesNoSocketAwayFromALivingServer() throws IOException {
    Path path = directory.resolve("mail.sock");
    start(settings("unix:" + path, limits(10, 0)), new EchoSession());
    MailListener second =
        new MailListener(settings("unix:" + path, limits(10, 0)), new EchoSession());
    assertThatThrownBy(second::start).hasMessageContaining("another server listens there");
    Path file = Files.writeString(directory.resolve("file"), "precious");
    MailListener third =
        new MailListener(settings("unix:" + file, limits(10, 0)), new EchoSession());
    assertThatThrownBy(third::start).hasMessageContaining("not a socket");
    assertThat(file).hasContent("precious");
  }

  @Test
  void manyIdlePeersAreDrainedTogether() throws IOException {
    SocketAddress address = startEcho(limits(2000, 0));
    List<Dialogue> peers = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        peers.add(Dialogue.connect(address));
      }
      for (Dialogue peer : peers) {
        assertThat(peer.line()).isEqualTo("hello false");
      }
      assertThat(listener.statistics().open()).isEqualTo(500);
      listener.stop(LONG);
      for (Dialogue peer : peers) {
        assertThat(peer.line()).isEqualTo("bye drained");
      }
    } finally {
      for (Dialogue peer : peers) {
        peer.close();
      }
    }
  }

  private void awaitOpen(int count) {
    await("open", count, () -> listener.statistics().open());
  }

  private static void await(String what, long wanted, LongSupplier count) {
    long deadline = System.nanoTime() + LONG.toNanos();
    while (count.getAsLong() != wanted && System.nanoTime() - deadline < 0) {
      Thread.onSpinWait();
    }
    assertThat(count.getAsLong()).as(what).isEqualTo(wanted);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
