package org.mapano.jca.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A connection over a local (Unix domain) socket. */
record LocalTransport(SocketChannel channel, SocketAddress remote, SocketAddress local)
    implements Transport {

  static LocalTransport of(SocketChannel channel, SocketAddress listening) throws IOException {
    return new LocalTransport(channel, channel.getRemoteAddress(), listening);
  }

  @Override
  public InputStream in() {
    return Channels.newInputStream(channel);
  }

  @Override
  public OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  @Override
  public Socket tcp() {
    return null;
  }

  @Override
  public void shutdownInput() throws IOException {
    channel.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
