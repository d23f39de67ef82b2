package org.mapano.soap.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the relay does when the listener behind it ends a connection. */
class LocalSocketTest {
  @TempDir private Path directory;

  @Test
  @Timeout(60)
  void whatTheListenerEndsIsEndedForTheClientAfterTheLastByte() throws IOException {
    Path file = directory.resolve("socket");
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LocalSocket relay =
            new LocalSocket(
                file, (InetSocketAddress) listener.getLocalSocketAddress(), new LocalPeers(), 1);
        SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
      Thread.startVirtualThread(() -> sayGoodbye(listener));
      assertThat(everything(client)).isEqualTo("bye");
      // The only place becomes free although the first client never closes its side.
      String next = "";
      while (next.isEmpty()) {
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
          next = everything(other);
        }
      }
      assertThat(next).isEqualTo("bye");
      assertThat(client.isOpen()).isTrue();
      assertThat(relay).isNotNull();
    }
  }

  private static void sayGoodbye(ServerSocket listener) {
    try {
      while (true) {
        try (Socket connection = listener.accept()) {
          connection.getOutputStream().write("bye".getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException closed) {
      assertThat(listener.isClosed()).isTrue();
    }
  }

  private static String everything(SocketChannel client) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(16);
    while (client.read(buffer) >= 0) {
      all.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
    return all.toString(StandardCharsets.US_ASCII);
  }
}
