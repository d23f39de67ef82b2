package org.mapano.gateway.testing;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapano.jca.mail.MailConnection;

/**
 * A connection over two in-memory pipes. Its switch to TLS only marks it secure: the bytes stay
 * readable, what matters to a session (new streams, {@link #secure()}) is as in the real one.
 */
public final class PipeConnection implements MailConnection {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final String id = "pipe-" + COUNTER.incrementAndGet();
  private final BytePipe toServer = new BytePipe();
  private final BytePipe toClient = new BytePipe();
  private final String host;
  private final boolean tlsOffered;
  private volatile boolean secure;
  private volatile boolean draining;

  /**
   * A plain connection.
   *
   * @param host address of the peer, e.g. {@code 192.0.2.7}
   * @param tlsOffered whether TLS can be started on it
   */
  public PipeConnection(String host, boolean tlsOffered) {
    this.host = host;
    this.tlsOffered = tlsOffered;
  }

  /** What the server has written; reading waits at most the given time for each piece. */
  public InputStream clientIn(Duration timeout) {
    toClient.readTimeout(timeout);
    return toClient.reader();
  }

  /** What the server will read; closing it is the client's hanging up. */
  public OutputStream clientOut() {
    return toServer.writer();
  }

  /** Tells the session that the server is stopping. */
  public void drain() {
    draining = true;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public InputStream in() {
    return toServer.reader();
  }

  @Override
  public OutputStream out() {
    return toClient.writer();
  }

  @Override
  public SocketAddress remoteAddress() {
    return InetSocketAddress.createUnresolved(host, 40000);
  }

  @Override
  public SocketAddress localAddress() {
    return InetSocketAddress.createUnresolved("198.51.100.1", 143);
  }

  @Override
  public String remoteHost() {
    return host;
  }

  @Override
  public boolean secure() {
    return secure;
  }

  @Override
  public boolean canStartTls() {
    return tlsOffered && !secure;
  }

  @Override
  public void startTls() {
    if (!canStartTls()) {
      throw new IllegalStateException("TLS is not possible");
    }
    secure = true;
  }

  @Override
  public void idleTimeout(Duration timeout) {
    toServer.readTimeout(timeout);
  }

  @Override
  public boolean draining() {
    return draining;
  }

  @Override
  public void close() {
    toServer.close();
    toClient.close();
  }
}
