package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.mapano.ejb.persistence.Transactions;

/**
 * Knows whether another program, such as the original's spooler, sends users' messages. Whoever
 * reads the queue of submitted messages is taken for one, and the queue is left to it until it has
 * not read for longer than the original pauses.
 */
@Singleton
public class OtherSender {
  /** The original reads its queue at least every minute. */
  static final Duration PAUSE = Duration.ofSeconds(150);

  private static final long TOLD_AGAIN_MILLIS = 20_000;

  private final Transactions transactions;
  private final AtomicLong told = new AtomicLong();

  @Inject
  public OtherSender(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Somebody reads the queue. */
  public void seen() {
    long now = Instant.now().toEpochMilli();
    long last = told.get();
    if (now - last >= TOLD_AGAIN_MILLIS && told.compareAndSet(last, now)) {
      transactions.write(tx ->
          MailRows.update(
              tx,
              "UPDATE mapano_sender SET other_until = ? WHERE id = 1 AND other_until < ?",
              now + PAUSE.toMillis(),
              now + PAUSE.toMillis()));
    }
  }

  /** Whether users' messages are left to another program now. */
  boolean works(Instant now) {
    return transactions.read(tx -> {
      try (var select =
              tx.connection()
                  .prepareStatement("SELECT other_until FROM mapano_sender WHERE id = 1");
          var row = select.executeQuery()) {
        return row.next() && row.getLong(1) > now.toEpochMilli();
      }
    });
  }
}
