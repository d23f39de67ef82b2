package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/**
 * Claims on queued mail, so that one worker of one node sends it. A claim holds for a short time
 * and is renewed while its worker lives; that of a node that died ends by itself. The clocks of the
 * nodes must not differ by more than {@link #LIFETIME}.
 */
@Singleton
public class Leases {
  /** How long a claim holds that is not renewed. */
  static final Duration LIFETIME = Duration.ofSeconds(60);

  private final Transactions transactions;
  private final Set<Claim> held = ConcurrentHashMap.newKeySet();

  @Inject
  public Leases(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A new claim for a row that is inserted with it. */
  static String token() {
    return UUID.randomUUID().toString();
  }

  /** Claims a mail; null when somebody else has it or it must wait. */
  Claim claim(long mailId, Instant now) {
    Claim claim = new Claim(mailId, token());
    boolean mine =
        transactions.write(tx ->
            MailRows.update(
                    tx,
                    "UPDATE mapano_mail SET lease = ?, lease_until = ? WHERE id = ? AND held = 0"
                        + " AND next_try <= ? AND lease_until <= ?",
                    claim.token(),
                    now.plus(LIFETIME).toEpochMilli(),
                    mailId,
                    now.toEpochMilli(),
                    now.toEpochMilli())
                == 1);
    if (!mine) {
      return null;
    }
    held.add(claim);
    return claim;
  }

  /** Puts a claim on a row that was just inserted. */
  void mark(Tx tx, Claim claim, Instant now) throws SQLException {
    MailRows.update(
        tx,
        "UPDATE mapano_mail SET lease = ?, lease_until = ? WHERE id = ?",
        claim.token(),
        now.plus(LIFETIME).toEpochMilli(),
        claim.mailId());
    tx.afterCommit(() -> held.add(claim));
  }

  /** Lets every claim of this node hold a while longer. */
  void renew(Instant now) {
    List<Claim> claims = List.copyOf(held);
    if (claims.isEmpty()) {
      return;
    }
    transactions.write(tx -> {
      for (Claim claim : claims) {
        MailRows.update(
            tx,
            "UPDATE mapano_mail SET lease_until = ? WHERE id = ? AND lease = ?",
            now.plus(LIFETIME).toEpochMilli(),
            claim.mailId(),
            claim.token());
      }
      return null;
    });
  }

  /** Gives a claim back and says when the mail is due again. */
  void release(Tx tx, Claim claim, Instant nextTry, int attempts, String problem)
      throws SQLException {
    MailRows.update(
        tx,
        "UPDATE mapano_mail SET lease = NULL, lease_until = 0, next_try = ?, attempts = ?,"
            + " problem = ? WHERE id = ? AND lease = ?",
        nextTry.toEpochMilli(),
        attempts,
        shortened(problem),
        claim.mailId(),
        claim.token());
  }

  private static String shortened(String text) {
    return text != null && text.length() > ServerMail.MAX_ADDRESS
        ? text.substring(0, ServerMail.MAX_ADDRESS)
        : text;
  }

  /** Stops renewing a claim whose worker is done. */
  void forget(Claim claim) {
    held.remove(claim);
  }

  /** Ends the claims of a process that is gone; only for a database that no other process has. */
  void dropOrphans() {
    transactions.write(tx -> {
      if (tx.dialect().isInProcess()) {
        MailRows.update(tx, "UPDATE mapano_mail SET lease = NULL, lease_until = 0");
      }
      return null;
    });
  }
}
