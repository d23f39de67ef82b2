package org.mapano.soap.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.mapano.soap.call.Connection;

/** Listens for plain connections on an address beside the application server's own. */
public final class PlainSocket implements AutoCloseable {
  private final ServerSocket listener;
  private final Relay relay;

  /**
   * Starts listening.
   *
   * @param address where
   * @param target loopback listener
   * @param most connections at once
   * @throws IOException when the address cannot be used
   */
  public PlainSocket(
      InetSocketAddress address, InetSocketAddress target, LocalPeers peers, int most)
      throws IOException {
    listener = bound(address);
    relay = new Relay(address.toString(), new Door(listener), target, peers, most);
  }

  /** A listening socket of an address. */
  static ServerSocket bound(InetSocketAddress address) throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.bind(address);
      return listener;
    } catch (IOException failure) {
      listener.close();
      throw failure;
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  private record Door(ServerSocket listener) implements Relay.Entrance {
    @Override
    public RelayedClient accept() throws IOException {
      return new Guest(listener.accept());
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  private record Guest(Socket socket) implements RelayedClient {
    @Override
    public LocalPeer greet() throws IOException {
      socket.setTcpNoDelay(true);
      String address = socket.getInetAddress().getHostAddress();
      return new LocalPeer(new Connection(address, Connection.Kind.PLAIN, "", false, false));
    }

    @Override
    public InputStream input() throws IOException {
      return socket.getInputStream();
    }

    @Override
    public OutputStream output() throws IOException {
      return socket.getOutputStream();
    }

    @Override
    public void endOutput() throws IOException {
      socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Stops listening and ends the connections. */
  @Override
  public void close() throws IOException {
    relay.close();
  }
}
