package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;

/**
 * Gives due mail to workers of this node: when something was queued, when a worker is done, and at
 * the turns of a timer, for what waited and what other nodes left behind. Nothing is sent before a
 * relay is known.
 */
@Singleton
public class Sender {
  private static final Logger LOG = System.getLogger(Sender.class.getName());

  private final Transactions transactions;
  private final MailRows rows;
  private final Leases leases;
  private final Pickup pickup;
  private final MailWorker worker;
  private final SendingRules rules;
  private final Wake wake;
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private volatile Relay relay;

  @Inject
  public Sender(
      Transactions transactions,
      MailRows rows,
      Leases leases,
      Pickup pickup,
      MailWorker worker,
      SendingRules rules,
      Wake wake) {
    this.transactions = transactions;
    this.rows = rows;
    this.leases = leases;
    this.pickup = pickup;
    this.worker = worker;
    this.rules = rules;
    this.wake = wake;
  }

  /** Begins to send. */
  public void start(Relay to) {
    leases.dropOrphans();
    relay = to;
    wake.tell(this::look);
    look();
  }

  /** Begins nothing more; what is being sent goes on. */
  public void stop() {
    wake.forget();
    relay = null;
  }

  /** Mails that are being worked on. */
  public int working() {
    return working.get();
  }

  /** A turn of the timer. */
  public void turn() {
    leases.renew(Instant.now());
    look();
  }

  /** Looks for due mail on a thread of its own; many calls meanwhile make it look once more. */
  void look() {
    again.set(true);
    if (relay != null && looking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("mapano-sender").start(this::lookWhileAsked);
    }
  }

  private void lookWhileAsked() {
    try {
      while (again.getAndSet(false)) {
        fill();
      }
    } catch (StoreException unreachable) {
      LOG.log(Level.DEBUG, "The queue cannot be looked at", unreachable);
    } catch (RuntimeException defect) {
      LOG.log(Level.ERROR, "The queue cannot be looked at", defect);
    } finally {
      looking.set(false);
    }
    if (again.get()) {
      look();
    }
  }

  private void fill() {
    int free = rules.workers() - working.get();
    Relay to = relay;
    if (free <= 0 || to == null) {
      return;
    }
    Instant now = Instant.now();
    if (rules.enabled()) {
      pickup.pickUp(now, free).forEach(claim -> begin(claim, to));
    }
    int left = rules.workers() - working.get();
    if (left > 0) {
      for (QueuedMail mail : transactions.read(tx -> rows.due(tx, now, left))) {
        Claim claim = leases.claim(mail.id(), now);
        if (claim != null) {
          begin(claim, to);
        }
      }
    }
  }

  private void begin(Claim claim, Relay to) {
    working.incrementAndGet();
    Thread.ofVirtual()
        .name("mapano-sender-" + claim.mailId())
        .start(() -> {
          try {
            worker.work(claim, to);
          } finally {
            working.decrementAndGet();
            look();
          }
        });
  }
}
