package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import org.mapano.mapi.id.MalformedIdException.Reason;

/** Names data that the server already holds, so that a client need not send it again. */
public final class SingleInstanceId extends BinaryId {
  /** Length of an id for attachment data. */
  public static final int LENGTH = 52;

  private static final int PROVIDER_OFFSET = 4;
  private static final int VERSION_OFFSET = 20;
  private static final int TYPE_OFFSET = 24;
  private static final int INSTANCE_OFFSET = 28;
  private static final int SERVER_OFFSET = 36;

  private SingleInstanceId(byte[] owned) {
    super(owned);
  }

  /**
   * An id.
   *
   * @param propertyId property id of the data, 0x3701 for attachments
   * @param instanceId the instance, unsigned 32 bits
   */
  public static SingleInstanceId of(Guid server, int propertyId, int instanceId) {
    byte[] bytes = new byte[LENGTH];
    ByteBuffer view = view(bytes).putInt(0).put(Providers.SINGLE_INSTANCE.bytes());
    view.putInt(0).putInt(propertyId).putInt(instanceId).putInt(0).put(server.bytes());
    return new SingleInstanceId(bytes);
  }

  /**
   * Parses and checks the fixed parts.
   *
   * @throws MalformedIdException with reason LENGTH, PROVIDER or VERSION
   */
  public static SingleInstanceId parse(byte[] bytes) {
    if (bytes == null || bytes.length != LENGTH) {
      throw new MalformedIdException(Reason.LENGTH, "A single-instance id has 52 bytes");
    }
    SingleInstanceId id = new SingleInstanceId(bytes.clone());
    if (!id.guidAt(PROVIDER_OFFSET).equals(Providers.SINGLE_INSTANCE)) {
      throw new MalformedIdException(Reason.PROVIDER, "Not a single-instance id");
    }
    if (id.view().getInt(VERSION_OFFSET) != 0) {
      throw new MalformedIdException(Reason.VERSION, "Unknown version of a single-instance id");
    }
    return id;
  }

  /** Property id of the data. */
  public int propertyId() {
    return view().getInt(TYPE_OFFSET);
  }

  /** Number of the instance. */
  public int instanceId() {
    return view().getInt(INSTANCE_OFFSET);
  }

  /** The server that holds it. */
  public Guid server() {
    return guidAt(SERVER_OFFSET);
  }
}
