package org.mapano.ejb.users.ldap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.mapano.ejb.users.password.UnixCrypt;

/**
 * Compares a password with a value of a password attribute: {@code {CRYPT}}, {@code {MD5}}, {@code
 * {SMD5}}, {@code {SHA}}, {@code {SSHA}}, or plain text without a prefix. Other schemes never
 * match.
 */
final class StoredPassword {
  private StoredPassword() {}

  /** Whether the password is the stored one. */
  static boolean matches(String stored, String password) {
    if (stored.isEmpty() || password.isEmpty()) {
      return false;
    }
    int end = stored.startsWith("{") ? stored.indexOf('}') : -1;
    if (end < 0) {
      return MessageDigest.isEqual(bytes(stored), bytes(password));
    }
    String rest = stored.substring(end + 1);
    return switch (stored.substring(1, end).toUpperCase(Locale.ROOT)) {
      case "CRYPT" -> UnixCrypt.matches(rest, password);
      case "MD5", "SMD5" -> digested("MD5", rest, password);
      case "SHA", "SSHA" -> digested("SHA-1", rest, password);
      default -> false;
    };
  }

  /** The salt, if any, is behind the digest. */
  private static boolean digested(String algorithm, String encoded, String password) {
    try {
      byte[] stored = Base64.getDecoder().decode(encoded);
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      int length = digest.getDigestLength();
      if (stored.length < length) {
        return false;
      }
      digest.update(bytes(password));
      digest.update(stored, length, stored.length - length);
      return MessageDigest.isEqual(Arrays.copyOf(stored, length), digest.digest());
    } catch (IllegalArgumentException e) {
      return false;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
