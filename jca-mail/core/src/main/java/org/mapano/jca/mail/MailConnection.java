package org.mapano.jca.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.time.Duration;

/**
 * One accepted connection. Reading and writing may happen on different threads at the same time;
 * two threads must not read, and two must not write, at the same time.
 */
public interface MailConnection {

  /** Identifier for log lines, unique while the server runs, such as {@code imap-1f}. */
  String id();

  /**
   * The bytes of the peer, unbuffered; the caller makes its own buffer. A read throws
   *
   * <ul>
   *   <li>{@link java.net.SocketTimeoutException} when no byte came for the idle time-out;
   *   <li>{@link ConnectionDrainingException} when the server is stopping and the peer is between
   *       two requests (nothing was read since the last write).
   * </ul>
   *
   * After either of them nothing can be read any more, but a farewell can still be written.
   */
  InputStream in();

  /** The way back to the peer, unbuffered; a peer that takes nothing for too long is cut off. */
  OutputStream out();

  /** The peer's address. */
  SocketAddress remoteAddress();

  /** The address on which the peer was accepted. */
  SocketAddress localAddress();

  /**
   * The peer's IP address as text without port, brackets or zone, such as {@code 192.0.2.7} or
   * {@code 2001:db8::1}; {@code unix} for a peer on a local socket. Key for limits and log lines.
   */
  String remoteHost();

  /** Whether what is sent now is encrypted, or travels over a local socket only. */
  boolean secure();

  /** Whether {@link #startTls()} is possible: configured for it, and not encrypted yet. */
  boolean canStartTls();

  /**
   * Switches to TLS and does the handshake. Afterwards {@link #in()} and {@link #out()} are new
   * streams and the old ones must not be used. The caller must throw away (or better: refuse) every
   * byte that it has already read but not used, so that no plain text is taken for encrypted text.
   *
   * @throws IOException when the handshake fails; the connection is then of no more use
   * @throws IllegalStateException when {@link #canStartTls()} is false
   */
  void startTls() throws IOException;

  /**
   * Sets how long a read may wait for the first byte.
   *
   * @param timeout positive; precision is about one second
   */
  void idleTimeout(Duration timeout);

  /** Whether the server is stopping: finish the present request, say goodbye and return. */
  boolean draining();

  /** Cuts the connection at once; may be called from any thread, and more than once. */
  void close();
}
