package org.mapano.ejb.users.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The original's form of a password: eight hexadecimal characters of salt, then the MD5 of salt
 * text and password, all in lower case. Weak; kept only so that both servers can check it.
 */
public final class LegacyHash {
  private static final int SALT_CHARACTERS = 8;
  private static final int LENGTH = 40;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LegacyHash() {}

  /** A new hash of a password. */
  public static String of(String password) {
    byte[] salt = new byte[SALT_CHARACTERS / 2];
    RANDOM.nextBytes(salt);
    return hash(HexFormat.of().formatHex(salt), password);
  }

  /** Whether a stored hash is of this password; anything malformed is of none. */
  public static boolean matches(String stored, String password) {
    if (stored == null || stored.length() != LENGTH) {
      return false;
    }
    String candidate = hash(stored.substring(0, SALT_CHARACTERS), password);
    return MessageDigest.isEqual(
        candidate.getBytes(StandardCharsets.UTF_8), stored.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String salt, String password) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      byte[] digest = md5.digest((salt + password).getBytes(StandardCharsets.UTF_8));
      return salt + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
