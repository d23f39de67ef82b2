package org.mapano.jca.mail;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches one connection: what it is waiting for and since when. A sweeper calls {@link #sweep}
 * every now and then, which costs nothing per connection while it is idle: no timer, no thread.
 */
final class ConnectionWatch {

  private static final long NOT_WAITING = 0;

  private final Transport transport;
  private final long writeNanos;
  private final long handshakeNanos;
  private volatile long idleNanos;

  private volatile long readingSince;
  private volatile long writingSince;
  private volatile long handshakeSince;

  /** Whether the peer has begun a request that is not answered yet. */
  private volatile boolean busy;

  /** Whether the session is over, and silence is no fault of the peer. */
  private volatile boolean lingering;

  private volatile boolean draining;
  private volatile boolean timedOut;
  private volatile boolean drained;

  /** Whether the connection was closed by the sweeper; seen by the sweeper only. */
  private boolean cut;

  ConnectionWatch(Transport transport, MailListenerSettings.Limits limits) {
    this.transport = transport;
    this.writeNanos = limits.writeTimeout().toNanos();
    this.handshakeNanos = limits.handshakeTimeout().toNanos();
    this.idleNanos = limits.idleTimeout().toNanos();
  }

  void idleTimeout(Duration timeout) {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("idle time-out must be positive: " + timeout);
    }
    idleNanos = timeout.toNanos();
  }

  /** The session is over: what still comes is thrown away, for this long at most. */
  void linger(Duration timeout) {
    lingering = true;
    idleTimeout(timeout);
  }

  boolean draining() {
    return draining;
  }

  void beginRead() throws IOException {
    // First say that we read, then look: drain() does it the other way round, so one of both sees.
    readingSince = now();
    if (draining && !busy) {
      drained = true;
    }
    throwWhenStopped();
  }

  /** Ends a read of {@code count} bytes, -1 at the end of input. */
  void endRead(int count) throws IOException {
    readingSince = NOT_WAITING;
    if (count > 0) {
      busy = true;
    } else {
      throwWhenStopped();
    }
  }

  void readFailed() throws IOException {
    readingSince = NOT_WAITING;
    throwWhenStopped();
  }

  void beginWrite() {
    writingSince = now();
  }

  void endWrite() {
    writingSince = NOT_WAITING;
    busy = false;
  }

  void beginHandshake() {
    handshakeSince = now();
  }

  void endHandshake() {
    handshakeSince = NOT_WAITING;
    busy = false;
  }

  /** Asks the peer to go: at once when it is between two requests, after the answer otherwise. */
  void drain() {
    draining = true;
    if (readingSince != NOT_WAITING && !busy) {
      drained = true;
      stopReading();
    }
  }

  /** Looks for time-outs, and counts what it finds before the peer notices it. */
  void sweep(AtomicLong timeouts) {
    if (cut) {
      return;
    }
    if (expired(writingSince, writeNanos) || expired(handshakeSince, handshakeNanos)) {
      cut = true;
      timedOut = true;
      timeouts.incrementAndGet();
      Quietly.run(transport::close);
    } else if (!timedOut && expired(readingSince, idleNanos)) {
      timedOut = true;
      if (!lingering) {
        timeouts.incrementAndGet();
      }
      stopReading();
    }
  }

  private void stopReading() {
    Quietly.run(transport::shutdownInput);
  }

  private void throwWhenStopped() throws IOException {
    if (timedOut) {
      throw new SocketTimeoutException("peer was silent for too long");
    }
    if (drained) {
      throw new ConnectionDrainingException();
    }
  }

  private static boolean expired(long since, long nanos) {
    return since != NOT_WAITING && System.nanoTime() - since > nanos;
  }

  private static long now() {
    long now = System.nanoTime();
    return now == NOT_WAITING ? 1 : now;
  }
}
