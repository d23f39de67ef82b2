package org.mapano.ejb.submission;

import java.sql.SQLException;
import org.mapano.ejb.persistence.Tx;

/**
 * Takes mail of the server itself. What was taken is durable and sent until the relay has taken or
 * refused it for every recipient, or the time for attempts is over.
 */
public interface MailQueue {
  /**
   * Queues a mail in a transaction of its own.
   *
   * @return its number in the queue
   */
  long enqueue(ServerMail mail);

  /**
   * Queues a mail as part of another change: it is sent if and only if that is committed. The
   * content is read before this returns.
   *
   * @return its number in the queue
   */
  long enqueue(Tx tx, ServerMail mail) throws SQLException;
}
