package org.mapano.bench.soap;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** One connection that stays open; a request at a time. */
public final class SoapConnection implements AutoCloseable {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:SOAP-ENC=\"http://schemas.xmlsoap.org/soap/encoding/\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:ns=\"urn:zarafa\">"
          + "<SOAP-ENV:Body>";
  private static final String TAIL = "</SOAP-ENV:Body></SOAP-ENV:Envelope>";
  private static final int BUFFER = 8192;
  private static final int HEX = 16;

  private final Closeable socket;
  private final InputStream in;
  private final OutputStream out;

  private SoapConnection(Closeable socket, InputStream in, OutputStream out) {
    this.socket = socket;
    this.in = new BufferedInputStream(in, BUFFER);
    this.out = out;
  }

  /** Connects to a port of this machine. */
  public static SoapConnection to(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return new SoapConnection(socket, socket.getInputStream(), socket.getOutputStream());
  }

  /** Connects to a socket file. */
  public static SoapConnection to(Path file) throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file));
    return new SoapConnection(
        channel, Channels.newInputStream(channel), Channels.newOutputStream(channel));
  }

  /**
   * Calls an operation.
   *
   * @param operation what belongs into the body
   * @return the answer's envelope
   * @throws IOException when the answer is no success of HTTP or has an error code
   */
  public String call(String operation) throws IOException {
    String answer = send("POST", HEAD + operation + TAIL);
    String code = Answers.value(answer, "er");
    if (code == null) {
      code = Answers.value(answer, "result");
    }
    if (code != null && !code.equals("0")) {
      throw new IOException("Error " + code + " of " + operation.substring(0, 60));
    }
    return answer;
  }

  /** A request of no operation at all: what the server's HTTP costs alone. */
  public void bare() throws IOException {
    send("OPTIONS", "");
  }

  /** Sends a call whose answer nobody reads: a client that waits. */
  public void begin(String operation) throws IOException {
    write("POST", HEAD + operation + TAIL);
  }

  private String send(String method, String content) throws IOException {
    write(method, content);
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).trim());
      }
      chunked |= lower.equals("transfer-encoding: chunked");
    }
    String answer = new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
    if (!status.contains(" 200 ")) {
      throw new IOException(status + ": " + answer);
    }
    return answer;
  }

  private void write(String method, String content) throws IOException {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        (method
                + " / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: gSOAP/2.8\r\n"
                + "Content-Type: text/xml; charset=utf-8\r\nContent-Length: "
                + body.length
                + "\r\nConnection: keep-alive\r\nSOAPAction: \"\"\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    out.write(all);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
      all.write(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
