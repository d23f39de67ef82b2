package org.mapano.ejb.submission;

import java.io.IOException;
import java.io.InputStream;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.mapi.io.ByteSource;

/** The content of a queued mail, read piece by piece. */
final class QueuedContent implements ByteSource {
  private final Transactions transactions;
  private final MailRows rows;
  private final long mailId;
  private final long size;

  QueuedContent(Transactions transactions, MailRows rows, QueuedMail mail) {
    this.transactions = transactions;
    this.rows = rows;
    this.mailId = mail.id();
    this.size = mail.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() {
    return new Pieces();
  }

  private final class Pieces extends InputStream {
    private byte[] piece = {};
    private int at;
    private int next;

    @Override
    public int read() throws IOException {
      return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, bytes, offset, count);
      at += count;
      return count;
    }

    private boolean fill() throws IOException {
      if (piece != null && at == piece.length) {
        int number = next++;
        at = 0;
        try {
          piece = transactions.read(tx -> rows.chunk(tx, mailId, number));
        } catch (StoreException failed) {
          throw new IOException(failed);
        }
      }
      return piece != null;
    }
  }
}
