package org.mapano.soap.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.net.ExtendedSocketOptions;

/**
 * Listens on a socket file. Any process of the machine may connect; what it may do follows from its
 * Unix user, which is registered before the first byte is passed on.
 */
public final class LocalSocket implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LocalSocket.class.getName());
  private static final int BUFFER = 32 * 1024;
  private static final String EVERYBODY = "rw-rw-rw-";

  private final Path path;
  private final InetSocketAddress target;
  private final LocalPeers peers;
  private final ServerSocketChannel listener;
  private final Semaphore places;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

  /**
   * Starts listening. A socket file that is left over is replaced; any other file is not.
   *
   * @param target loopback listener
   * @param most connections at once
   * @throws IOException when the file cannot be made
   */
  public LocalSocket(Path path, InetSocketAddress target, LocalPeers peers, int most)
      throws IOException {
    this.path = path;
    this.target = target;
    this.peers = peers;
    this.places = new Semaphore(most);
    removeLeftOver(path);
    listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      listener.bind(UnixDomainSocketAddress.of(path));
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(EVERYBODY));
    } catch (IOException | RuntimeException failure) {
      listener.close();
      throw failure;
    }
    Thread.ofVirtual().name("mapano-local-socket").start(this::accept);
  }

  private static void removeLeftOver(Path path) throws IOException {
    if (Files.exists(path) && Files.readAttributes(path, "isOther").containsValue(true)) {
      Files.delete(path);
    }
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        SocketChannel client = listener.accept();
        if (places.tryAcquire()) {
          open.add(client);
          Thread.startVirtualThread(() -> serve(client));
        } else {
          client.close();
        }
      } catch (ClosedChannelException stopped) {
        return;
      } catch (IOException failure) {
        LOG.log(Level.WARNING, failure, () -> "A connection to " + path + " failed");
      }
    }
  }

  private void serve(SocketChannel client) {
    int port = 0;
    try (client;
        SocketChannel server = SocketChannel.open(StandardProtocolFamily.INET)) {
      String user = client.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
      server.bind(new InetSocketAddress(target.getAddress(), 0));
      port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      peers.add(port, LocalPeer.ofSocket(user, path.toString()));
      try {
        server.connect(target);
        Thread answers = Thread.startVirtualThread(() -> answer(server, client));
        copy(client, server);
        answers.join();
      } finally {
        peers.remove(port);
      }
    } catch (IOException failure) {
      LOG.log(Level.FINE, failure, () -> "A connection to " + path + " ended");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
      places.release();
    }
  }

  /** The listener behind ends what is idle or too slow: then the client's side ends as well. */
  private static void answer(SocketChannel server, SocketChannel client) {
    copy(server, client);
    close(client);
  }

  /** Passes bytes on until one side ends, and says so to the other. */
  private static void copy(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
      to.shutdownOutput();
    } catch (IOException gone) {
      close(from);
      close(to);
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException failure) {
      LOG.log(Level.FINE, "A connection could not be closed", failure);
    }
  }

  /** Stops listening, ends the connections and removes the file. */
  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(LocalSocket::close);
    Files.deleteIfExists(path);
  }
}
