package org.mapano.jca.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/** A client that speaks in lines. */
final class Dialogue implements Closeable {

  private final Socket socket;
  private final BufferedReader reader;
  private final OutputStream writer;

  Dialogue(Socket socket) throws IOException {
    this.socket = socket;
    // Only a guard against hanging builds, far above what any test needs.
    socket.setSoTimeout(60_000);
    this.reader = reader(socket.getInputStream());
    this.writer = socket.getOutputStream();
  }

  static Dialogue connect(SocketAddress address) throws IOException {
    InetSocketAddress inet = (InetSocketAddress) address;
    return new Dialogue(new Socket(inet.getAddress(), inet.getPort()));
  }

  static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
  }

  Socket socket() {
    return socket;
  }

  void send(String text) throws IOException {
    writer.write(text.getBytes(StandardCharsets.US_ASCII));
    writer.flush();
  }

  /** The next line, or null at the end. */
  String line() throws IOException {
    return reader.readLine();
  }

  String ask(String line) throws IOException {
    send(line + "\r\n");
    return line();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
