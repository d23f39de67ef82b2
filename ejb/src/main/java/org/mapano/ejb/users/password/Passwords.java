package org.mapano.ejb.users.password;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/**
 * Sets and proves passwords. A password in the original's form is accepted and given an argon2id
 * hash at the first logon; whether the old form stays is the option {@code
 * mapano_legacy_password_hash}.
 */
public final class Passwords implements PasswordCheck {
  /** Longest password in characters. */
  public static final int MAX_LENGTH = 255;

  /** A hash takes 19 MiB while it is made: more of them at a time than this wait. */
  private static final int MAX_CONCURRENT = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final byte[] NOBODY = new byte[16];
  private static final String DUMMY = Argon2.hash("");

  private final Transactions transactions;
  private final ServerConfig config;
  private final ProvenPasswords proven;
  private final Semaphore hashing = new Semaphore(MAX_CONCURRENT);

  /**
   * @param transactions the database
   * @param config server options
   * @param nanoClock a clock like {@link System#nanoTime}
   */
  public Passwords(Transactions transactions, ServerConfig config, LongSupplier nanoClock) {
    this.transactions = transactions;
    this.config = config;
    this.proven = new ProvenPasswords(nanoClock);
  }

  @Override
  public boolean check(byte[] externId, String password) {
    byte[] id = externId == null ? NOBODY : externId;
    PasswordTable.Stored stored = transactions.read(tx -> PasswordTable.read(tx, id));
    if (stored == null || password.isEmpty() || password.length() > MAX_LENGTH) {
      slowly(() -> Argon2.matches(DUMMY, ""));
      return false;
    }
    String hash = stored.trustedHash();
    String form = hash == null ? stored.legacy() : hash;
    if (form == null) {
      slowly(() -> Argon2.matches(DUMMY, password));
      return false;
    }
    if (proven.contains(id, form, password, config.integer("server", "mapano_logon_cache_time"))) {
      return true;
    }
    boolean right =
        hash != null
            ? slowly(() -> Argon2.matches(hash, password))
            : LegacyHash.matches(form, password);
    if (!right) {
      if (hash == null) {
        slowly(() -> Argon2.matches(DUMMY, password)); // takes as long as for other users
      }
      return false;
    }
    proven.add(id, upgrade(id, stored, password), password);
    return true;
  }

  /** A password ready to be stored; made before the transaction because it takes long. */
  public Prepared prepare(String password) {
    return new Prepared(
        slowly(() -> Argon2.hash(password)), keepsLegacy() ? LegacyHash.of(password) : null);
  }

  /** Stores a password in the transaction. */
  public void store(Tx tx, long objectId, byte[] externId, Prepared password) throws SQLException {
    PasswordTable.write(tx, objectId, externId, password.hash(), password.legacy());
  }

  /** Forgets the password of an object that is deleted. */
  public void remove(Tx tx, byte[] externId) throws SQLException {
    PasswordTable.remove(tx, externId);
  }

  /**
   * A hashed password.
   *
   * @param hash our form
   * @param legacy the original's form, or null when it is not to be kept
   */
  public record Prepared(String hash, String legacy) {}

  /** Brings the stored forms to what they would be if the password were set now. */
  private String upgrade(byte[] externId, PasswordTable.Stored stored, String password) {
    String hash = stored.trustedHash();
    boolean current = hash != null && Argon2.isCurrent(hash);
    boolean legacyAsWanted = keepsLegacy() || stored.legacy() == null;
    if (current && legacyAsWanted) {
      return hash;
    }
    String fresh = current ? hash : slowly(() -> Argon2.hash(password));
    String legacy = keepsLegacy() ? stored.legacy() : null;
    boolean written =
        transactions.write(tx -> {
          // Somebody may have set another password in between; that one must win.
          if (!Objects.equals(stored, PasswordTable.read(tx, externId))) {
            return false;
          }
          PasswordTable.write(tx, stored.objectId(), externId, fresh, legacy);
          return true;
        });
    return written ? fresh : "";
  }

  private boolean keepsLegacy() {
    return config.bool("server", "mapano_legacy_password_hash");
  }

  private <T> T slowly(Supplier<T> hash) {
    try {
      hashing.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreException.temporary("Interrupted while checking a password", e);
    }
    try {
      return hash.get();
    } finally {
      hashing.release();
    }
  }
}
