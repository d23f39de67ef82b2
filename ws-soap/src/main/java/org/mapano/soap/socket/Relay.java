package org.mapano.soap.socket;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Passes the bytes of clients on to a loopback listener and its answers back. Who a client is gets
 * registered by the port of the relay before its first byte arrives there.
 */
final class Relay implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Relay.class.getName());

  private final String name;
  private final Entrance entrance;
  private final InetSocketAddress target;
  private final LocalPeers peers;
  private final Semaphore places;
  private final Set<RelayedClient> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Where clients come in; closing it ends a waiting {@link #accept}. */
  interface Entrance extends Closeable {
    RelayedClient accept() throws IOException;
  }

  /**
   * Starts accepting.
   *
   * @param name of the listener, for the log
   * @param target loopback listener
   * @param most connections at once
   */
  Relay(String name, Entrance entrance, InetSocketAddress target, LocalPeers peers, int most) {
    this.name = name;
    this.entrance = entrance;
    this.target = target;
    this.peers = peers;
    this.places = new Semaphore(most);
    Thread.ofVirtual().name("mapano-relay-" + name).start(this::accept);
  }

  private void accept() {
    while (!closed) {
      try {
        RelayedClient client = entrance.accept();
        if (places.tryAcquire()) {
          open.add(client);
          Thread.startVirtualThread(() -> serve(client));
        } else {
          client.close();
        }
      } catch (IOException failure) {
        LOG.log(
            closed ? Level.FINE : Level.WARNING,
            failure,
            () -> "A connection to " + name + " failed");
      }
    }
  }

  private void serve(RelayedClient client) {
    try (client;
        Socket server = new Socket()) {
      if (!closed) {
        relay(client, server);
      }
    } catch (IOException failure) {
      LOG.log(Level.FINE, failure, () -> "A connection to " + name + " ended");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
      places.release();
    }
  }

  private void relay(RelayedClient client, Socket server) throws IOException, InterruptedException {
    LocalPeer peer = client.greet();
    server.setTcpNoDelay(true);
    server.bind(new InetSocketAddress(target.getAddress(), 0));
    int port = server.getLocalPort();
    peers.add(port, peer);
    try {
      server.connect(target);
      Thread answers = Thread.startVirtualThread(() -> answer(server, client));
      ask(client, server);
      answers.join();
    } finally {
      peers.remove(port);
    }
  }

  /** Until the client ends: then the listener behind is told so. */
  private static void ask(RelayedClient client, Socket server) {
    try {
      client.input().transferTo(server.getOutputStream());
      server.shutdownOutput();
    } catch (IOException gone) {
      close(client);
      close(server);
    }
  }

  /** The listener behind ends what is idle or too slow: then the client's side ends as well. */
  private static void answer(Socket server, RelayedClient client) {
    try {
      server.getInputStream().transferTo(client.output());
      client.endOutput();
    } catch (IOException gone) {
      close(server);
    }
    close(client);
  }

  private static void close(Closeable connection) {
    try {
      connection.close();
    } catch (IOException failure) {
      LOG.log(Level.FINE, "A connection could not be closed", failure);
    }
  }

  /** Stops listening and ends the connections. */
  @Override
  public void close() throws IOException {
    closed = true;
    entrance.close();
    open.forEach(Relay::close);
  }
}
