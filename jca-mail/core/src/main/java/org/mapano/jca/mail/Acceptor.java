package org.mapano.jca.mail;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** One bound place that gives accepted connections. */
interface Acceptor extends Closeable {

  /** Waits for the next connection. */
  Transport accept() throws IOException;

  /** Where peers can come in; with the real port when port 0 was asked for. */
  SocketAddress address();

  /** Binds a place. */
  static Acceptor bind(ListenAddress address, int backlog) throws IOException {
    try {
      return address.address() instanceof UnixDomainSocketAddress local
          ? bindLocal(local, backlog)
          : bindTcp((InetSocketAddress) address.address(), backlog);
    } catch (IOException e) {
      throw new IOException("cannot listen on " + address + ": " + e.getMessage(), e);
    }
  }

  private static Acceptor bindTcp(InetSocketAddress address, int backlog) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // A restart must not wait for the old connections' TIME_WAIT.
      socket.setReuseAddress(true);
      socket.bind(address, backlog);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return new TcpAcceptor(socket);
  }

  private static Acceptor bindLocal(UnixDomainSocketAddress address, int backlog)
      throws IOException {
    removeStale(address);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(address, backlog);
      // Like a port on the loopback: the directory says who may come in.
      Files.setPosixFilePermissions(
          address.getPath(), PosixFilePermissions.fromString("rw-rw-rw-"));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new LocalAcceptor(channel, address);
  }

  /** Removes what a killed server left behind, but not the socket of a living one. */
  private static void removeStale(UnixDomainSocketAddress address) throws IOException {
    Path path = address.getPath();
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.isRegularFile(path) || Files.isDirectory(path)) {
      throw new IOException("file exists and is not a socket");
    }
    try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      probe.connect(address);
    } catch (IOException e) {
      Files.delete(path);
      return;
    }
    throw new IOException("another server listens there");
  }

  /** A bound TCP port. */
  record TcpAcceptor(ServerSocket socket) implements Acceptor {

    @Override
    public Transport accept() throws IOException {
      return TcpTransport.of(socket.accept());
    }

    @Override
    public SocketAddress address() {
      return socket.getLocalSocketAddress();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** A bound local socket. */
  record LocalAcceptor(ServerSocketChannel channel, UnixDomainSocketAddress path)
      implements Acceptor {

    @Override
    public Transport accept() throws IOException {
      return LocalTransport.of(channel.accept(), path);
    }

    @Override
    public SocketAddress address() {
      return path;
    }

    @Override
    public void close() throws IOException {
      channel.close();
      Files.deleteIfExists(path.getPath());
    }
  }
}
