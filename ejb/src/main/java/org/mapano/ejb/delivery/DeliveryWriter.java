package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.MessageWriter;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rules.RuleOutcome;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;

/**
 * Stores the messages of mails: many recipients, also of mails that come in at the same time, in
 * one transaction, one by one if that fails.
 */
@Singleton
class DeliveryWriter {
  private static final Logger LOG = System.getLogger(DeliveryWriter.class.getName());

  /** Recipients of one transaction; it locks as many folders. */
  private static final int BATCH = 100;

  /** Transactions side by side; more of them would only wait for each other. */
  private static final int WORKERS = 2;

  private final Transactions transactions;
  private final MessageWriter writer;
  private final StoreEvents events;
  private final Authors authors;
  private final Sessions sessions;
  private final Mailboxes mailboxes;
  private final DeliveryAnswers answers;
  private final Gathering<RecipientDelivery> gathering =
      new Gathering<>(WORKERS, BATCH, this::storeTogether);

  @Inject
  DeliveryWriter(
      Transactions transactions,
      MessageWriter writer,
      StoreEvents events,
      Authors authors,
      Sessions sessions,
      Mailboxes mailboxes,
      DeliveryAnswers answers) {
    this.transactions = transactions;
    this.writer = writer;
    this.events = events;
    this.authors = authors;
    this.sessions = sessions;
    this.mailboxes = mailboxes;
    this.answers = answers;
  }

  /** Stores mail for recipients for whom nothing is decided yet; afterwards everything is. */
  void store(List<RecipientDelivery> undecided) {
    for (int from = 0; from < undecided.size(); from += BATCH) {
      gathering.run(undecided.subList(from, Math.min(from + BATCH, undecided.size())));
    }
  }

  private void storeTogether(List<RecipientDelivery> batch) {
    try {
      insert(batch);
    } catch (StoreException failed) {
      if (failed.temporary()) {
        batch.forEach(delivery -> fail(delivery, failed));
      } else {
        batch.forEach(this::storeAlone);
      }
    }
  }

  private void storeAlone(RecipientDelivery delivery) {
    try {
      insert(List.of(delivery));
    } catch (StoreException failed) {
      if (!failed.temporary() && delivery.forgetRules()) {
        LOG.log(
            Level.WARNING,
            "What the rules of " + delivery.user().login() + " want cannot be done",
            failed);
        storeAlone(delivery);
      } else {
        fail(delivery, failed);
      }
    }
  }

  private void fail(RecipientDelivery delivery, StoreException failure) {
    boolean full = failure.code() == ErrorCode.STORE_FULL;
    LOG.log(Level.WARNING, "Mail for " + delivery.user().login() + " was not stored", failure);
    mailboxes.forget(delivery.user().id());
    delivery.decide(full ? DeliveryResult.OVER_QUOTA : DeliveryResult.TEMPORARY_FAILURE);
  }

  /** One message to be stored, and for whom. */
  private record Piece(RecipientDelivery delivery, RuleOutcome.Filed filed) {
    NewMessage message(Author author) {
      return new NewMessage(
          filed.folderId(),
          filed.message(),
          new SaveOptions(false, 0, Set.of(), filed.arrives() ? delivery.original() : null),
          author,
          Incoming.NEW);
    }

    StoreEvent event(SavedMessage saved) {
      return new StoreEvent(
          StoreEvent.Kind.NEW_MAIL,
          filed.store().id(),
          filed.folderId(),
          saved.id(),
          saved.changeNumber());
    }
  }

  private void insert(List<RecipientDelivery> batch) {
    Author author = authors.of(sessions.system("dagent"));
    List<Piece> pieces = new ArrayList<>();
    for (RecipientDelivery delivery : batch) {
      delivery.stored().forEach(filed -> pieces.add(new Piece(delivery, filed)));
    }
    List<NewMessage> messages = pieces.stream().map(piece -> piece.message(author)).toList();
    if (!pieces.isEmpty() || batch.stream().anyMatch(RecipientDelivery::sendsSomething)) {
      transactions.write(tx -> {
        List<SavedMessage> saved = insert(tx, pieces, messages);
        for (RecipientDelivery delivery : batch) {
          answers.send(tx, delivery);
        }
        return saved;
      });
    }
    batch.forEach(delivery -> delivery.decide(DeliveryResult.DELIVERED));
  }

  private List<SavedMessage> insert(Tx tx, List<Piece> pieces, List<NewMessage> messages)
      throws SQLException {
    if (messages.isEmpty()) {
      return List.of();
    }
    List<SavedMessage> saved = writer.insert(tx, messages);
    tx.afterCommit(() -> {
      for (int i = 0; i < saved.size(); i++) {
        if (!pieces.get(i).delivery().isQuiet()) {
          events.publish(pieces.get(i).event(saved.get(i)));
        }
      }
    });
    return saved;
  }
}
