package org.mapano.mapi.mime.outbound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * The Message-ID field: the stored id where it may be used, else one made of the message's keys.
 */
final class MessageIdField {
  private static final int UNIQUE_START = 28;
  private static final int UNIQUE_END = 44;

  private MessageIdField() {}

  /**
   * The id with its brackets, or null for a message without keys.
   *
   * @param embedded true for a message inside another, which gets no new id
   */
  static String of(PropMap properties, OutboundOptions options, boolean embedded) {
    String stored = properties.string(Tags.PR_INTERNET_MESSAGE_ID);
    boolean keep = options.isGateway() || embedded || properties.bool(Tags.PR_AUTO_FORWARDED);
    if (keep && stored != null && !stored.isBlank()) {
      return stored;
    }
    if (embedded) {
      return null;
    }
    return options.isGateway() ? fetched(properties, options) : sent(properties, options);
  }

  private static String fetched(PropMap properties, OutboundOptions options) {
    byte[] entryId = properties.bytes(Tags.PR_ENTRYID);
    Long created = properties.longValue(Tags.PR_CREATION_TIME);
    long time = created == null ? 0 : created;
    if (entryId != null && entryId.length >= UNIQUE_END) {
      byte[] unique = Arrays.copyOfRange(entryId, UNIQUE_START, UNIQUE_END);
      return id("kcEE", unique, time, options);
    }
    byte[] key = properties.bytes(Tags.PR_SEARCH_KEY);
    return key == null ? null : id("kcSK", key, time, options);
  }

  private static String sent(PropMap properties, OutboundOptions options) {
    byte[] recordKey = properties.bytes(Tags.PR_RECORD_KEY);
    byte[] key = recordKey == null ? properties.bytes(Tags.PR_SEARCH_KEY) : recordKey;
    return id("kcRK", key == null ? new byte[0] : key, MapiTime.ticks(options.now()), options);
  }

  private static String id(String kind, byte[] key, long time, OutboundOptions options) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    byte[] ticks = new byte[Long.BYTES];
    ByteBuffer.wrap(ticks).order(ByteOrder.LITTLE_ENDIAN).putLong(time);
    String name = String.join(".", kind, base64.encodeToString(key), base64.encodeToString(ticks));
    return "<" + name + "@" + options.host() + ">";
  }
}
