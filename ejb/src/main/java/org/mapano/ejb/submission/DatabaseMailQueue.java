package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/** {@link MailQueue} in the tables {@code mapano_mail*}. */
@Singleton
public class DatabaseMailQueue implements MailQueue {
  private final Transactions transactions;
  private final MailRows rows;
  private final Wake wake;

  @Inject
  public DatabaseMailQueue(Transactions transactions, MailRows rows, Wake wake) {
    this.transactions = transactions;
    this.rows = rows;
    this.wake = wake;
  }

  @Override
  public long enqueue(ServerMail mail) {
    return transactions.write(tx -> enqueue(tx, mail));
  }

  @Override
  public long enqueue(Tx tx, ServerMail mail) throws SQLException {
    Instant now = Instant.now();
    long id =
        rows.insert(
            tx,
            new QueuedMail(
                0,
                0,
                mail.ownerId(),
                MailState.READY,
                mail.sender(),
                mail.options(),
                mail.content().size(),
                now,
                now,
                0,
                false,
                null));
    rows.fill(tx, id, waiting(mail.recipients()), mail.content());
    tx.afterCommit(wake::now);
    return id;
  }

  static List<MailRecipient> waiting(List<String> addresses) {
    List<MailRecipient> recipients = new ArrayList<>();
    for (String address : addresses) {
      recipients.add(
          new MailRecipient(recipients.size(), address, RecipientState.WAITING, RelayReply.NONE));
    }
    return recipients;
  }
}
