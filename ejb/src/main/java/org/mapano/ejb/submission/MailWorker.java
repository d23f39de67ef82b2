package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;

/**
 * Brings one queued mail as far as it gets. Every step ends with a commit, and the next worker goes
 * on from there. Only between the relay's answer and its commit may a crash let recipients get a
 * mail again: the same bytes with the same Message-ID.
 */
@Singleton
public class MailWorker {
  private static final Logger LOG = System.getLogger(MailWorker.class.getName());

  private final Transactions transactions;
  private final MailRows rows;
  private final Leases leases;
  private final SendingRules rules;
  private final Preparation preparation;
  private final Conclusion conclusion;
  private final InterimReports interim;

  @Inject
  public MailWorker(
      Transactions transactions,
      MailRows rows,
      Leases leases,
      SendingRules rules,
      Preparation preparation,
      Conclusion conclusion,
      InterimReports interim) {
    this.transactions = transactions;
    this.rows = rows;
    this.leases = leases;
    this.rules = rules;
    this.preparation = preparation;
    this.conclusion = conclusion;
    this.interim = interim;
  }

  /** Works on a claimed mail; whatever happens, the claim is given back. */
  void work(Claim claim, Relay relay) {
    try {
      steps(claim, relay);
    } catch (StoreException failed) {
      LOG.log(
          failed.temporary() ? Level.INFO : Level.WARNING,
          "Queued mail " + claim.mailId() + " has to wait",
          failed);
      failed(claim, failed.temporary(), failed.getMessage());
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.log(Level.ERROR, "Queued mail " + claim.mailId() + " has to wait", defect);
      failed(claim, false, defect.toString());
    } finally {
      leases.forget(claim);
    }
  }

  private void steps(Claim claim, Relay relay) {
    Optional<QueuedMail> mail = current(claim);
    if (mail.isPresent() && mail.get().state() == MailState.PREPARING) {
      preparation.prepare(claim, mail.get());
      mail = current(claim);
    }
    if (mail.isPresent() && mail.get().state() == MailState.READY) {
      send(claim, mail.get(), relay);
      mail = current(claim);
    }
    if (mail.isPresent() && mail.get().state() == MailState.DECIDED) {
      conclusion.conclude(claim, mail.get());
    }
  }

  /** The mail as it is now; empty when it was taken back or somebody else works on it. */
  private Optional<QueuedMail> current(Claim claim) {
    return transactions.read(tx -> rows.held(tx, claim));
  }

  private void send(Claim claim, QueuedMail mail, Relay relay) {
    if (preparation.withdrawn(claim, mail)) {
      return;
    }
    List<MailRecipient> waiting =
        RecipientState.WAITING.of(transactions.read(tx -> rows.recipients(tx, mail.id())));
    boolean last = rules.expired(mail, Instant.now());
    List<MailRecipient> left = new ArrayList<>();
    for (int from = 0; from < waiting.size(); from += Relay.MAX_RECIPIENTS) {
      int to = Math.min(from + Relay.MAX_RECIPIENTS, waiting.size());
      List<MailRecipient> answered = send(mail, waiting.subList(from, to), relay, last);
      answered.stream().filter(one -> one.state() == RecipientState.WAITING).forEach(left::add);
      boolean decided = to == waiting.size() && left.isEmpty();
      boolean mine =
          transactions.write(tx -> {
            rows.decide(tx, mail.id(), answered);
            return decided
                ? rows.advance(tx, claim, MailState.DECIDED)
                : rows.held(tx, claim).isPresent();
          });
      if (!mine) {
        // This node was too slow, and another one sends the rest.
        return;
      }
    }
    if (waiting.isEmpty()) {
      transactions.write(tx -> {
        rows.advance(tx, claim, MailState.DECIDED);
        return null;
      });
    } else if (!left.isEmpty()) {
      String problem = left.getFirst().reply().text();
      LOG.log(
          Level.INFO,
          "Queued mail {0} waits for {1} recipients: {2}",
          mail.id(),
          left.size(),
          problem);
      Instant now = Instant.now();
      interim.tell(claim, mail, left, now);
      int attempts = mail.attempts() + 1;
      transactions.write(tx -> {
        leases.release(tx, claim, rules.next(now, attempts), attempts, problem);
        return null;
      });
    }
  }

  private List<MailRecipient> send(
      QueuedMail mail, List<MailRecipient> recipients, Relay relay, boolean last) {
    List<RelayReply> replies =
        relay.send(
            mail.sender(),
            recipients.stream().map(MailRecipient::address).toList(),
            mail.options(),
            "mapano-" + mail.id(),
            new QueuedContent(transactions, rows, mail));
    List<MailRecipient> answered = new ArrayList<>();
    for (int i = 0; i < recipients.size(); i++) {
      RelayReply reply = replies.get(i);
      RecipientState state =
          reply.accepted()
              ? RecipientState.SENT
              : reply.permanent() || last ? RecipientState.FAILED : RecipientState.WAITING;
      answered.add(recipients.get(i).with(state, reply));
    }
    return answered;
  }

  /**
   * What could not be made ready, and will not be, comes back to its owner; everything else waits
   * for another attempt.
   */
  private void failed(Claim claim, boolean temporary, String problem) {
    try {
      Optional<QueuedMail> mail = current(claim);
      boolean unready = mail.isPresent() && mail.get().state() == MailState.PREPARING;
      if (unready && (!temporary || rules.expired(mail.get(), Instant.now()))) {
        preparation.giveUp(claim, mail.get());
        current(claim)
            .filter(decided -> decided.state() == MailState.DECIDED)
            .ifPresent(decided -> conclusion.conclude(claim, decided));
        return;
      }
    } catch (RuntimeException | StackOverflowError again) {
      LOG.log(Level.WARNING, "Queued mail " + claim.mailId() + " cannot be given back", again);
    }
    later(claim, problem);
  }

  private void later(Claim claim, String problem) {
    try {
      transactions.write(tx -> {
        Optional<QueuedMail> mail = rows.held(tx, claim);
        if (mail.isPresent()) {
          int attempts = mail.get().attempts() + 1;
          leases.release(tx, claim, rules.next(Instant.now(), attempts), attempts, problem);
        }
        return null;
      });
    } catch (StoreException unreachable) {
      LOG.log(Level.DEBUG, "The claim ends by itself", unreachable);
    }
  }
}
