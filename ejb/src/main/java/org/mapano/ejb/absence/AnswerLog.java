package org.mapano.ejb.absence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.mapano.ejb.persistence.Tx;

/**
 * Who was told of an absence and when (table {@code mapano_absence_answer}), for all nodes. The
 * original keeps this in a file for each user; files cannot be shared by nodes.
 */
@Singleton
public class AnswerLog {
  @Inject
  AnswerLog() {
    // Everything is in the database.
  }

  /**
   * Notes an answer, unless the sender had one not long ago. Of two transactions at a time only one
   * may answer; the other one waits for it.
   *
   * @param period how long one answer is enough
   * @return whether the sender may be answered
   */
  boolean begin(Tx tx, int userId, String sender, Instant now, Duration period)
      throws SQLException {
    String key = key(sender);
    long time = now.getEpochSecond();
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "UPDATE mapano_absence_answer SET answered = ?"
                    + " WHERE user_id = ? AND sender = ? AND answered <= ?")) {
      update.setLong(1, time);
      update.setInt(2, userId);
      update.setString(3, key);
      update.setLong(4, time - period.toSeconds());
      if (update.executeUpdate() > 0) {
        return true;
      }
    }
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO mapano_absence_answer (user_id, sender, answered)"
                    + " VALUES (?, ?, ?)")) {
      insert.setInt(1, userId);
      insert.setString(2, key);
      insert.setLong(3, time);
      insert.executeUpdate();
      return true;
    } catch (SQLIntegrityConstraintViolationException answered) {
      return false;
    }
  }

  /** Addresses are compared without regard to case and may be of any length. */
  private static String key(String address) {
    try {
      byte[] text = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Forgets answers that count no more.
   *
   * @param before time of the youngest one to be forgotten
   * @return how many were forgotten
   */
  int forget(Tx tx, Instant before) throws SQLException {
    try (PreparedStatement delete =
        tx.connection().prepareStatement("DELETE FROM mapano_absence_answer WHERE answered < ?")) {
      delete.setLong(1, before.getEpochSecond());
      return delete.executeUpdate();
    }
  }
}
