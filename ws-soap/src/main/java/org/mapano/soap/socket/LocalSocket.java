package org.mapano.soap.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jdk.net.ExtendedSocketOptions;

/**
 * Listens on a socket file. Any process of the machine may connect; what it may do follows from its
 * Unix user.
 */
public final class LocalSocket implements AutoCloseable {
  private static final String EVERYBODY = "rw-rw-rw-";

  private final Path path;
  private final Relay relay;

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
    removeLeftOver(path);
    ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      listener.bind(UnixDomainSocketAddress.of(path));
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(EVERYBODY));
    } catch (IOException | RuntimeException failure) {
      listener.close();
      throw failure;
    }
    relay = new Relay(path.toString(), new SocketFile(listener, path), target, peers, most);
  }

  private static void removeLeftOver(Path path) throws IOException {
    if (Files.exists(path) && Files.readAttributes(path, "isOther").containsValue(true)) {
      Files.delete(path);
    }
  }

  private record SocketFile(ServerSocketChannel listener, Path path) implements Relay.Entrance {
    @Override
    public RelayedClient accept() throws IOException {
      return new Process(listener.accept(), path);
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  /** The kernel says whose process is at the other end. */
  private record Process(SocketChannel channel, Path path) implements RelayedClient {
    @Override
    public LocalPeer greet() throws IOException {
      String user = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
      return LocalPeer.ofSocket(user, path.toString());
    }

    @Override
    public InputStream input() {
      return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream output() {
      return Channels.newOutputStream(channel);
    }

    @Override
    public void endOutput() throws IOException {
      channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Stops listening, ends the connections and removes the file. */
  @Override
  public void close() throws IOException {
    relay.close();
    Files.deleteIfExists(path);
  }
}
