package org.mapano.mapi.mime.outbound;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Boundaries of one message: the same for the same message, different for messages inside it. They
 * begin with characters that neither base64 nor quoted-printable can contain in this order.
 */
final class Boundaries {
  private static final int BYTES = 12;

  private final byte[] seed;
  private int count;

  private Boundaries(byte[] seed) {
    this.seed = seed;
  }

  static Boundaries of(MapiMessage message) {
    MessageDigest digest = sha256();
    PropMap properties = message.properties();
    for (int tag : new int[] {Tags.PR_INTERNET_MESSAGE_ID, Tags.PR_SUBJECT, Tags.PR_BODY}) {
      digest.update(properties.string(tag, "").getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    for (int tag : new int[] {Tags.PR_SEARCH_KEY, Tags.PR_ENTRYID}) {
      byte[] key = properties.bytes(tag);
      digest.update(key == null ? new byte[1] : key);
    }
    return new Boundaries(digest.digest());
  }

  /** The boundaries of the message in an attachment. */
  Boundaries inside(int attachment) {
    MessageDigest digest = sha256();
    digest.update(seed);
    digest.update(ByteBuffer.allocate(4).putInt(attachment).flip());
    return new Boundaries(digest.digest());
  }

  /** The next boundary. */
  String next() {
    return "=_" + HexFormat.of().formatHex(seed, 0, BYTES) + "_" + ++count;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
