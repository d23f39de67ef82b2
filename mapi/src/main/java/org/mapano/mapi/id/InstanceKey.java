package org.mapano.mapi.id;

import org.mapano.mapi.id.MalformedIdException.Reason;

/** PR_INSTANCE_KEY: identity of a table row, made of the object id and an order id. */
public final class InstanceKey extends BinaryId {
  /** Length in bytes. */
  public static final int LENGTH = 8;

  private InstanceKey(byte[] owned) {
    super(owned);
  }

  /**
   * A key.
   *
   * @param objectId unsigned 32 bits; 0 for a category header
   * @param orderId index of the value of a multi-value instance, number of a category, else 0
   */
  public static InstanceKey of(int objectId, int orderId) {
    byte[] bytes = new byte[LENGTH];
    view(bytes).putInt(objectId).putInt(orderId);
    return new InstanceKey(bytes);
  }

  /**
   * Parses exactly 8 bytes.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static InstanceKey parse(byte[] bytes) {
    if (bytes == null || bytes.length != LENGTH) {
      throw new MalformedIdException(Reason.LENGTH, "An instance key has 8 bytes");
    }
    return new InstanceKey(bytes.clone());
  }

  /** Object id. */
  public int objectId() {
    return view().getInt(0);
  }

  /** Order id. */
  public int orderId() {
    return view().getInt(4);
  }
}
