package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.message.MessageWriter;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/**
 * Submits messages that the server makes in a user's name, such as answers of rules: through the
 * Outbox, as if the user's client had done it. Rights and quota are the caller's affair.
 */
@Singleton
public class UserSubmission {
  private final Transactions transactions;
  private final Stores stores;
  private final MessageWriter writer;
  private final ObjectKeys keys;
  private final Wake wake;

  @Inject
  public UserSubmission(
      Transactions transactions, Stores stores, MessageWriter writer, ObjectKeys keys, Wake wake) {
    this.transactions = transactions;
    this.stores = stores;
    this.writer = writer;
    this.keys = keys;
    this.wake = wake;
  }

  /**
   * Saves a message in the Outbox of a private store and queues it, in one transaction.
   *
   * @param author whose message it is
   * @param message with recipients; gets flags and what is to become of it
   * @return hierarchy id of the message
   * @throws StoreException NOT_FOUND without Outbox
   */
  public long submit(StoreInfo store, Author author, MapiMessage message, SentCopy copy) {
    SpecialFolders folders = stores.specialFolders(store.id());
    return transactions.write(tx -> submit(tx, store, folders, author, message, copy));
  }

  /** As {@link #submit(StoreInfo, Author, MapiMessage, SentCopy)}, as part of another change. */
  public long submit(
      Tx tx,
      StoreInfo store,
      SpecialFolders folders,
      Author author,
      MapiMessage message,
      SentCopy copy)
      throws SQLException {
    if (folders.outbox() == 0) {
      throw StoreException.notFound("Outbox of store " + store.id());
    }
    int resend = message.properties().integer(Tags.PR_MESSAGE_FLAGS, 0) & MessageFlags.RESEND;
    message
        .properties()
        .put(
            Tags.PR_MESSAGE_FLAGS,
            MessageFlags.UNSENT | MessageFlags.FROM_ME | MessageFlags.READ | resend);
    if (copy == SentCopy.DROP) {
      message.properties().remove(Tags.PR_SENTMAIL_ENTRYID);
      message.properties().put(Tags.PR_DELETE_AFTER_SUBMIT, true);
    } else if (folders.sent() != 0) {
      ObjectKeys.Keys sent = keys.find(tx, List.of(folders.sent())).get(folders.sent());
      message.properties().put(Tags.PR_SENTMAIL_ENTRYID, sent.entryId());
    }
    long id =
        writer
            .insert(
                tx,
                List.of(
                    new NewMessage(
                        folders.outbox(), message, SaveOptions.PLAIN, author, Incoming.NEW)))
            .getFirst()
            .id();
    BulkInsert.upsert(tx, "outgoingqueue", 2, "hierarchy_id", "flags", "store_id")
        .row(id, Submissions.MASTER | Submissions.DO_SENT_MAIL, store.id())
        .execute();
    tx.afterCommit(wake::now);
    return id;
  }
}
