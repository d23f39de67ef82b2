package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.mapi.io.ByteSource;

/** The rows of queued mail: {@code mapano_mail}, its recipients and its content. */
@Singleton
public class MailRows {
  static final int CHUNK = 1 << 19;

  private static final String COLUMNS =
      "id, message_id, owner_id, state, sender, options, size, created, next_try, attempts, held,"
          + " problem";

  @Inject
  public MailRows() {
    // Rows know nobody.
  }

  /** Adds a row without recipients and content. */
  long insert(Tx tx, QueuedMail mail) throws SQLException {
    return BulkInsert.into(
            tx,
            "mapano_mail",
            "message_id",
            "owner_id",
            "state",
            "sender",
            "options",
            "size",
            "created",
            "next_try",
            "attempts",
            "held",
            "lease_until")
        .row(
            mail.messageId() == 0 ? null : mail.messageId(),
            mail.ownerId(),
            mail.state().number(),
            mail.sender(),
            mail.options(),
            mail.size(),
            mail.created().toEpochMilli(),
            mail.nextTry().toEpochMilli(),
            mail.attempts(),
            mail.held() ? 1 : 0,
            0L)
        .executeForKeys("id")[0];
  }

  /** Stores recipients and content of a row that has none. */
  void fill(Tx tx, long id, List<MailRecipient> recipients, ByteSource content)
      throws SQLException {
    BulkInsert rows =
        BulkInsert.into(
            tx,
            "mapano_mail_recipient",
            "mail_id",
            "number",
            "address",
            "state",
            "code",
            "status",
            "reply");
    for (MailRecipient recipient : recipients) {
      rows.row(
          id,
          recipient.number(),
          recipient.address(),
          recipient.state().number(),
          recipient.reply().code(),
          recipient.reply().status(),
          recipient.reply().text());
    }
    rows.execute();
    try (InputStream in = content.open()) {
      int number = 0;
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        BulkInsert.into(tx, "mapano_mail_chunk", "mail_id", "number", "data")
            .row(id, number++, chunk)
            .execute();
      }
    } catch (IOException unreadable) {
      throw StoreException.temporary("The mail cannot be read", unreadable);
    }
  }

  /** A row, if it is still there. */
  Optional<QueuedMail> find(Tx tx, long id) throws SQLException {
    List<QueuedMail> found = select(tx, " WHERE id = ?", id);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** The row of a user's message, if somebody has picked it up. */
  Optional<QueuedMail> ofMessage(Tx tx, long messageId) throws SQLException {
    List<QueuedMail> found = select(tx, " WHERE message_id = ?", messageId);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** A part of all rows, in order of their numbers. */
  List<QueuedMail> part(Tx tx, int offset, int most) throws SQLException {
    return select(tx, " ORDER BY id LIMIT " + most + " OFFSET " + offset);
  }

  /** Rows that somebody should work on now, those that wait longest first. */
  List<QueuedMail> due(Tx tx, Instant now, int most) throws SQLException {
    long millis = now.toEpochMilli();
    return select(
        tx,
        " WHERE held = 0 AND next_try <= ? AND lease_until <= ? ORDER BY next_try, id LIMIT "
            + most,
        millis,
        millis);
  }

  /** The row of a claim, if the claim still holds. */
  Optional<QueuedMail> held(Tx tx, Claim claim) throws SQLException {
    List<QueuedMail> found =
        select(tx, " WHERE id = ? AND lease = ?", claim.mailId(), claim.token());
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** Says how far a claimed mail is; answers whether the claim still held. */
  boolean advance(Tx tx, Claim claim, MailState state) throws SQLException {
    return update(
            tx,
            "UPDATE mapano_mail SET state = ? WHERE id = ? AND lease = ?",
            state.number(),
            claim.mailId(),
            claim.token())
        == 1;
  }

  private static List<QueuedMail> select(Tx tx, String rest, Object... values) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("SELECT " + COLUMNS + " FROM mapano_mail" + rest)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<QueuedMail> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(read(row));
        }
      }
      return found;
    }
  }

  private static QueuedMail read(ResultSet row) throws SQLException {
    return new QueuedMail(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        MailState.of(row.getInt(4)),
        row.getString(5),
        row.getInt(6),
        row.getLong(7),
        Instant.ofEpochMilli(row.getLong(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        row.getInt(10),
        row.getInt(11) != 0,
        row.getString(12));
  }

  /** Recipients of a mail, in order. */
  List<MailRecipient> recipients(Tx tx, long id) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT number, address, state, code, status, reply FROM mapano_mail_recipient"
                    + " WHERE mail_id = ? ORDER BY number")) {
      select.setLong(1, id);
      List<MailRecipient> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String status = row.getString(5);
          String text = row.getString(6);
          found.add(
              new MailRecipient(
                  row.getInt(1),
                  row.getString(2),
                  RecipientState.of(row.getInt(3)),
                  new RelayReply(
                      row.getInt(4), status == null ? "" : status, text == null ? "" : text)));
        }
      }
      return found;
    }
  }

  /** Keeps what became of recipients. */
  void decide(Tx tx, long id, List<MailRecipient> recipients) throws SQLException {
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "UPDATE mapano_mail_recipient SET state = ?, code = ?, status = ?, reply = ?"
                    + " WHERE mail_id = ? AND number = ?")) {
      for (MailRecipient recipient : recipients) {
        update.setInt(1, recipient.state().number());
        update.setInt(2, recipient.reply().code());
        update.setString(3, recipient.reply().status());
        update.setString(4, recipient.reply().text());
        update.setLong(5, id);
        update.setInt(6, recipient.number());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** A piece of the content, null behind the end. */
  byte[] chunk(Tx tx, long id, int number) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT data FROM mapano_mail_chunk WHERE mail_id = ? AND number = ?")) {
      select.setLong(1, id);
      select.setInt(2, number);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    }
  }

  /** Removes recipients and content, so that a row can be filled anew. */
  void empty(Tx tx, long id) throws SQLException {
    for (String table : List.of("mapano_mail_chunk", "mapano_mail_recipient")) {
      update(tx, "DELETE FROM " + table + " WHERE mail_id = ?", id);
    }
  }

  /**
   * Removes what is kept of a user's message that nobody has got yet.
   *
   * @return false when a worker has it, or a recipient
   */
  boolean withdraw(Tx tx, long messageId, Instant now) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT id, lease_until, (SELECT COUNT(*) FROM mapano_mail_recipient r"
                    + " WHERE r.mail_id = m.id AND r.state = ?) FROM mapano_mail m"
                    + " WHERE message_id = ? FOR UPDATE")) {
      select.setInt(1, RecipientState.SENT.number());
      select.setLong(2, messageId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return true;
        }
        if (row.getLong(2) > now.toEpochMilli() || row.getInt(3) > 0) {
          return false;
        }
        delete(tx, row.getLong(1));
        return true;
      }
    }
  }

  /** Removes a mail with everything, for the holder of a claim; answers whether it still held. */
  boolean delete(Tx tx, Claim claim) throws SQLException {
    boolean mine =
        update(
                tx,
                "DELETE FROM mapano_mail WHERE id = ? AND lease = ?",
                claim.mailId(),
                claim.token())
            == 1;
    if (mine) {
      empty(tx, claim.mailId());
    }
    return mine;
  }

  /** Removes a mail with everything. */
  void delete(Tx tx, long id) throws SQLException {
    empty(tx, id);
    update(tx, "DELETE FROM mapano_mail WHERE id = ?", id);
  }

  /** Runs an update of queue rows. */
  static int update(Tx tx, String sql, Object... values) throws SQLException {
    try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate();
    }
  }
}
