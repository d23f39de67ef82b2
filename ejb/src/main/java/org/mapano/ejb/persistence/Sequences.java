package org.mapano.ejb.persistence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.id.SourceKey;

/**
 * Numbers that are unique over all nodes: source-key counters and message numbers (PR_EC_IMAP_ID).
 * Blocks are reserved in the table {@code settings}, as the original server does, in transactions
 * of their own, so that a reservation never waits for a long transaction.
 */
public final class Sequences {
  static final int BLOCK = 200;
  private static final String SOURCE_KEY_COUNTER = "source_key_auto_increment";
  private static final String MESSAGE_NUMBER = "imapseq";

  private final JdbcTransactions transactions;
  private final Guid serverGuid;
  private final Object sourceKeyLock = new Object();
  private final Object numberLock = new Object();
  private long nextSourceKey;
  private long sourceKeyEnd;
  private long nextNumber;
  private long numberEnd;

  /**
   * @param transactions where to reserve
   * @param serverGuid {@code settings.server_guid}
   */
  public Sequences(JdbcTransactions transactions, Guid serverGuid) {
    this.transactions = transactions;
    this.serverGuid = serverGuid;
  }

  /** The GUID of this server's database. */
  public Guid serverGuid() {
    return serverGuid;
  }

  /** A new source key, 22 bytes. */
  public SourceKey nextSourceKey() {
    synchronized (sourceKeyLock) {
      if (nextSourceKey >= sourceKeyEnd) {
        long reserved = transactions.inner(Sequences::reserveSourceKeys);
        nextSourceKey = reserved;
        sourceKeyEnd = reserved + BLOCK;
      }
      return SourceKey.of(serverGuid, nextSourceKey++);
    }
  }

  /**
   * Message numbers, rising.
   *
   * @param count how many, consecutive
   * @param after every number is greater than this; a block that another node has overtaken is
   *     thrown away
   * @return the first of them
   */
  public long nextMessageNumbers(int count, long after) {
    synchronized (numberLock) {
      if (nextNumber + count > numberEnd || nextNumber <= after) {
        int wanted = Math.max(BLOCK, count);
        long first = transactions.inner(tx -> reserveNumbers(tx, wanted, after));
        nextNumber = first;
        numberEnd = first + wanted;
      }
      long first = nextNumber;
      nextNumber += count;
      return first;
    }
  }

  private static long reserveSourceKeys(Tx tx) throws SQLException {
    byte[] value = Settings.lock(tx, SOURCE_KEY_COUNTER);
    long last = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
    byte[] next =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(last + BLOCK)
            .array();
    Settings.set(tx, SOURCE_KEY_COUNTER, next);
    return last + 1;
  }

  private static long reserveNumbers(Tx tx, int count, long after) throws SQLException {
    byte[] value = Settings.lock(tx, MESSAGE_NUMBER);
    long last = Long.parseLong(new String(value, StandardCharsets.US_ASCII).trim());
    long base = Math.max(last, after);
    Settings.set(
        tx, MESSAGE_NUMBER, Long.toString(base + count).getBytes(StandardCharsets.US_ASCII));
    return base + 1;
  }
}
