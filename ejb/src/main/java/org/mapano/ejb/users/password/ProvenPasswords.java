package org.mapano.ejb.users.password;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short time that a password was right, so that a client that logs on again does
 * not cost a slow hash. Only a keyed digest of user, stored hash and password is kept; the key
 * lives and dies with the process. As the stored hash is part of it, a changed password is not
 * found.
 */
final class ProvenPasswords {
  private static final int MAX_ENTRIES = 10_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final LongSupplier nanoClock;
  private final Map<ByteBuffer, Long> proven =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  ProvenPasswords(LongSupplier nanoClock) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, ALGORITHM);
    this.nanoClock = nanoClock;
  }

  /** Whether this was proven less than so many seconds ago. */
  boolean contains(byte[] externId, String stored, String password, int seconds) {
    ByteBuffer digest = digest(externId, stored, password);
    synchronized (proven) {
      Long at = proven.get(digest);
      return at != null && nanoClock.getAsLong() - at < seconds * 1_000_000_000L;
    }
  }

  void add(byte[] externId, String stored, String password) {
    ByteBuffer digest = digest(externId, stored, password);
    synchronized (proven) {
      proven.put(digest, nanoClock.getAsLong());
    }
  }

  private ByteBuffer digest(byte[] externId, String stored, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = stored.getBytes(StandardCharsets.UTF_8);
      mac.update(ByteBuffer.allocate(8).putInt(externId.length).putInt(hash.length).flip());
      mac.update(externId);
      mac.update(hash);
      return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
