package org.mapano.jca.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connection over a real socket. */
final class SocketMailConnection implements MailConnection {

  /** Bytes thrown away at the end, so that the last answer is not lost in a reset. */
  private static final int MAX_DISCARD = 1 << 20;

  /** How long we wait for the peer to close first. */
  private static final Duration LINGER = Duration.ofSeconds(1);

  private final String id;
  private final Transport transport;
  private final MailListenerSettings settings;
  private final ConnectionWatch watch;
  private final WatchedInput rawIn;
  private InputStream in;
  private OutputStream out;
  private volatile SSLSocket tls;

  SocketMailConnection(String id, Transport transport, MailListenerSettings settings)
      throws IOException {
    this.id = id;
    this.transport = transport;
    this.settings = settings;
    this.watch = new ConnectionWatch(transport, settings.limits());
    this.rawIn = new WatchedInput(transport.in(), watch);
    this.in = rawIn;
    this.out = new WatchedOutput(transport.out(), watch);
  }

  ConnectionWatch watch() {
    return watch;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public InputStream in() {
    return in;
  }

  @Override
  public OutputStream out() {
    return out;
  }

  @Override
  public SocketAddress remoteAddress() {
    return transport.remote();
  }

  @Override
  public SocketAddress localAddress() {
    return transport.local();
  }

  @Override
  public String remoteHost() {
    return transport.tcp() == null ? "unix" : SocketAddresses.host(transport.remote());
  }

  @Override
  public boolean secure() {
    return tls != null || transport.tcp() == null;
  }

  @Override
  public boolean canStartTls() {
    return settings.tlsMode() == TlsMode.STARTTLS && settings.tls() != null && !secure();
  }

  @Override
  public void startTls() throws IOException {
    if (!canStartTls()) {
      throw new IllegalStateException("TLS is not possible here");
    }
    handshake();
  }

  /** Puts TLS on the connection. */
  void handshake() throws IOException {
    TlsContextSource source = settings.tls();
    // The watched input takes the place of "already consumed" bytes: it never ends before the
    // connection does, so TLS reads through it, and a time-out leaves the way out usable.
    SSLSocket socket =
        (SSLSocket) source.context().getSocketFactory().createSocket(transport.tcp(), rawIn, true);
    socket.setUseClientMode(false);
    SSLParameters parameters = source.policy().applyTo(socket.getSSLParameters());
    parameters.setNeedClientAuth(source.judgesClients());
    socket.setSSLParameters(parameters);
    watch.beginHandshake();
    try {
      socket.startHandshake();
    } finally {
      watch.endHandshake();
    }
    in = socket.getInputStream();
    out = new WatchedOutput(socket.getOutputStream(), watch);
    tls = socket;
  }

  @Override
  public void idleTimeout(Duration timeout) {
    watch.idleTimeout(timeout);
  }

  @Override
  public boolean draining() {
    return watch.draining();
  }

  @Override
  public void close() {
    Quietly.run(transport::close);
  }

  /** Closes after the session's end such that what was written last still arrives. */
  void finish() {
    watch.beginWrite();
    Quietly.run(tls != null ? tls::shutdownOutput : transport::shutdownOutput);
    watch.endWrite();
    Quietly.run(this::discardInput);
    if (tls != null) {
      Quietly.run(tls::close);
    }
    close();
  }

  /** A close with unread input would reset the connection and wipe out our last words. */
  private void discardInput() throws IOException {
    watch.linger(LINGER);
    byte[] sink = new byte[1024];
    int count = 0;
    for (int total = 0; total < MAX_DISCARD && count >= 0; total += count) {
      count = rawIn.read(sink);
    }
  }

  @Override
  public String toString() {
    return id + " from " + SocketAddresses.text(transport.remote());
  }
}
