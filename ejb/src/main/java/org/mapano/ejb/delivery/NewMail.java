package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.mapano.ejb.message.MessageWriter;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Tx;

/** Puts a message into a mailbox that its owner is told of as new mail. */
@Singleton
public class NewMail {
  private final MessageWriter writer;
  private final StoreEvents events;

  @Inject
  NewMail(MessageWriter writer, StoreEvents events) {
    this.writer = writer;
    this.events = events;
  }

  /**
   * Saves the message; it is announced when the transaction has committed.
   *
   * @param storeId store of the message's folder
   */
  public SavedMessage insert(Tx tx, long storeId, NewMessage message) throws SQLException {
    SavedMessage saved = writer.insert(tx, List.of(message)).getFirst();
    tx.afterCommit(() ->
        events.publish(
            new StoreEvent(
                StoreEvent.Kind.NEW_MAIL,
                storeId,
                message.folderId(),
                saved.id(),
                saved.changeNumber())));
    return saved;
  }
}
