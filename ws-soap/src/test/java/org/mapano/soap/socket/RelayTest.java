package org.mapano.soap.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mapano.soap.call.Connection;

/** What listeners of further addresses pass on, and what the listener behind learns. */
@Timeout(120)
class RelayTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final LocalPeers peers = new LocalPeers();

  private static InetSocketAddress at(ServerSocket listener) {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  private PlainSocket relay(ServerSocket listener) throws IOException {
    return new PlainSocket(new InetSocketAddress(HERE, 0), at(listener), peers, 1);
  }

  private static String rest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void severalAddressesLeadToOneListenerWhichKnowsWhoCame() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, HERE);
        PlainSocket first = relay(listener);
        PlainSocket second = relay(listener)) {
      for (PlainSocket relay : new PlainSocket[] {first, second}) {
        try (Socket client = new Socket(HERE, relay.address().getPort());
            Socket server = listener.accept()) {
          assertThat(peers.at(server.getPort()).orElseThrow().connection().kind())
              .isEqualTo(Connection.Kind.PLAIN);
          write(client, "question");
          client.shutdownOutput();
          assertThat(rest(server)).isEqualTo("question");
          write(server, "answer");
          server.shutdownOutput();
          assertThat(rest(client)).isEqualTo("answer");
        }
      }
    }
  }

  @Test
  void whomTheListenerEndsIsEndedAndWhoIsOneTooManyAsWell() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, HERE);
        PlainSocket relay = relay(listener);
        Socket client = new Socket(HERE, relay.address().getPort());
        Socket server = listener.accept()) {
      try (Socket second = new Socket(HERE, relay.address().getPort())) {
        assertThat(rest(second)).isEmpty();
      }
      write(server, "bye");
      server.close();
      assertThat(rest(client)).isEqualTo("bye");
    }
  }

  @Test
  void closingEndsTheConnections() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, HERE)) {
      PlainSocket relay = relay(listener);
      try (Socket client = new Socket(HERE, relay.address().getPort());
          Socket server = listener.accept()) {
        relay.close();
        assertThat(client.getInputStream().read()).isNegative();
        assertThat(server.getInputStream().read()).isNegative();
      }
    }
  }
}
