package org.mapano.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mapano.jca.mail.MailConnection;

/** A connection whose peer has said everything already; what is answered is kept. */
public final class RecordedConnection implements MailConnection {
  private final InputStream said;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /** A connection on which a peer has said something and hung up. */
  public RecordedConnection(InputStream said) {
    this.said = said;
  }

  /** Everything that was written, as Latin-1. */
  public String written() {
    return written.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String id() {
    return "recorded";
  }

  @Override
  public InputStream in() {
    return said;
  }

  @Override
  public OutputStream out() {
    return written;
  }

  @Override
  public SocketAddress remoteAddress() {
    return InetSocketAddress.createUnresolved("192.0.2.99", 40000);
  }

  @Override
  public SocketAddress localAddress() {
    return InetSocketAddress.createUnresolved("198.51.100.1", 143);
  }

  @Override
  public String remoteHost() {
    return "192.0.2.99";
  }

  @Override
  public boolean secure() {
    return true;
  }

  @Override
  public boolean canStartTls() {
    return false;
  }

  @Override
  public void startTls() {
    throw new IllegalStateException("TLS is on already");
  }

  @Override
  public void idleTimeout(Duration timeout) {
    // Nothing is waited for: the peer has hung up.
  }

  @Override
  public boolean draining() {
    return false;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
