package org.mapano.ejb.users.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.Md5Crypt;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * The hashes of {@code crypt(3)}: traditional DES, {@code $1$} MD5, {@code $5$} SHA-256, {@code
 * $6$} SHA-512 and {@code $2a$}, {@code $2b$}, {@code $2y$} bcrypt. Others, {@code $y$} yescrypt
 * among them, never match.
 */
public final class UnixCrypt {
  private static final int DES_LENGTH = 13;
  private static final int MAX_LENGTH = 255;

  /** More rounds than this would keep a processor for seconds at each logon. */
  private static final int MAX_ROUNDS = 1_000_000;

  private UnixCrypt() {}

  /** Whether the hashes of this form can be checked. */
  public static boolean isKnown(String stored) {
    return isDes(stored)
        || stored.startsWith("$1$")
        || stored.startsWith("$5$")
        || stored.startsWith("$6$")
        || isBcrypt(stored);
  }

  /** Whether a password has the stored hash. */
  public static boolean matches(String stored, String password) {
    if (!isKnown(stored) || password.length() > MAX_LENGTH || hasTooManyRounds(stored)) {
      return false;
    }
    try {
      if (isBcrypt(stored)) {
        return OpenBSDBCrypt.checkPassword(stored, password.toCharArray());
      }
      byte[] known = stored.getBytes(StandardCharsets.US_ASCII);
      return MessageDigest.isEqual(known, hash(stored, password));
    } catch (IllegalArgumentException e) {
      return false; // not what it looks like
    }
  }

  private static byte[] hash(String stored, String password) {
    byte[] key = password.getBytes(StandardCharsets.UTF_8);
    String hash =
        switch (stored.substring(0, 3)) {
          case "$1$" -> Md5Crypt.md5Crypt(key, stored);
          case "$5$" -> Sha2Crypt.sha256Crypt(key, stored);
          case "$6$" -> Sha2Crypt.sha512Crypt(key, stored);
          default -> org.apache.commons.codec.digest.UnixCrypt.crypt(key, stored.substring(0, 2));
        };
    return hash.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean isDes(String stored) {
    return stored.length() == DES_LENGTH
        && stored
            .chars()
            .allMatch(c -> c >= '.' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
  }

  private static boolean isBcrypt(String stored) {
    return stored.startsWith("$2a$") || stored.startsWith("$2b$") || stored.startsWith("$2y$");
  }

  private static boolean hasTooManyRounds(String stored) {
    int start = stored.indexOf("rounds=");
    if (start < 0) {
      return false;
    }
    int end = stored.indexOf('$', start);
    String rounds = stored.substring(start + "rounds=".length(), end < 0 ? stored.length() : end);
    return rounds.length() > 7
        || !rounds.chars().allMatch(Character::isDigit)
        || Integer.parseInt("0" + rounds) > MAX_ROUNDS;
  }
}
