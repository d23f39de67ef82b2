package org.mapano.jca.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;

/** The bare byte way of a connection, over TCP or a local socket. */
interface Transport {

  InputStream in() throws IOException;

  OutputStream out() throws IOException;

  SocketAddress remote();

  SocketAddress local();

  /** The TCP socket to put TLS on; null on a local socket. */
  Socket tcp();

  /** Wakes a blocked read, which then sees the end of input; writing goes on. */
  void shutdownInput() throws IOException;

  void shutdownOutput() throws IOException;

  void close() throws IOException;
}
