package org.mapano.jca.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;

/** A connection over TCP. */
record TcpTransport(Socket tcp, SocketAddress remote, SocketAddress local) implements Transport {

  static TcpTransport of(Socket socket) throws IOException {
    // Answers are written whole by the sessions: waiting for more only costs time.
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    return new TcpTransport(
        socket, socket.getRemoteSocketAddress(), socket.getLocalSocketAddress());
  }

  @Override
  public InputStream in() throws IOException {
    return tcp.getInputStream();
  }

  @Override
  public OutputStream out() throws IOException {
    return tcp.getOutputStream();
  }

  @Override
  public void shutdownInput() throws IOException {
    tcp.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    tcp.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    tcp.close();
  }
}
