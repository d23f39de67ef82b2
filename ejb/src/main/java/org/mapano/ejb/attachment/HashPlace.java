package org.mapano.ejb.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.mapano.mapi.io.ByteSource;

/**
 * A directory of {@link HashedFilesStorage} as {@code singleinstances.filename} names it: two
 * levels of two characters and the rest. Nothing else is accepted from the database, so no row can
 * point out of the root.
 *
 * @param text relative path with slashes
 */
record HashPlace(String text) {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9A-Fa-f]{2}/[0-9A-Fa-f]{2}/[0-9A-Za-z]{1,80}");
  private static final int BUFFER_SIZE = 64 * 1024;

  HashPlace {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a place of attachment data: " + text);
    }
  }

  /** The place of data: its SHA-256 in hexadecimal digits. */
  static HashPlace of(ByteSource data) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_SIZE];
    try (InputStream in = data.open()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    return new HashPlace(hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex.substring(4));
  }

  /** Where an instance is uploaded before it takes the place of its hash. */
  static HashPlace upload(String holder, long instanceId) {
    return new HashPlace("0" + Long.toHexString(instanceId & 15) + "/00/" + holder);
  }

  Path under(Path root) {
    return root.resolve(text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
