package org.mapano.gateway.lmtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mapano.ejb.delivery.Delivery;
import org.mapano.jca.mail.MailConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** Serves connections, at most so many at a time ({@code lmtp_max_threads}). */
public final class LmtpService implements MailConnectionListener {
  /** What 0 means. */
  private static final int USUAL_SESSIONS = 20;

  private static final byte[] BUSY =
      "421 4.3.2 Too many sessions, try again later\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Delivery delivery;
  private final LmtpSettings settings;
  private final Semaphore sessions;
  private final Duration patience;

  /**
   * A service.
   *
   * @param maxSessions sessions at a time; 0 means 20
   * @param patience how long a further connection waits for its turn
   */
  public LmtpService(Delivery delivery, LmtpSettings settings, int maxSessions, Duration patience) {
    this.delivery = delivery;
    this.settings = settings;
    this.patience = patience;
    this.sessions = new Semaphore(maxSessions > 0 ? maxSessions : USUAL_SESSIONS, true);
  }

  /** Lets a client wait a while for its turn; then it may come back later, keeping its mail. */
  @Override
  public void onConnection(MailConnection connection) throws IOException {
    if (!admit()) {
      connection.out().write(BUSY);
      return;
    }
    try {
      new LmtpSession(connection, delivery, settings).run();
    } finally {
      sessions.release();
    }
  }

  private boolean admit() {
    try {
      return sessions.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
