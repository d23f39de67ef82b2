package org.mapano.soap.folder;

import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.soap.type.NamedProp;

/** Names of properties on the wire. */
final class NamedProps {
  /** What is added to a number of the wire to get a property id. */
  static final int FIRST_ID = 0x8500;

  /** Numbers from here on are only for clients that know of so many. */
  static final int FEW = 0x7AFF;

  private NamedProps() {}

  /**
   * The name in the store's words, or null when there is nothing of one.
   *
   * @throws StoreException INVALID_PARAMETER
   */
  static NamedProperty toMapi(NamedProp sent) {
    if (sent.lpguid() == null
        || sent.lpguid().length != Guid.LENGTH
        || (sent.lpId() == null) == (sent.lpString() == null)) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Not a property name");
    }
    Guid set = new Guid(sent.lpguid());
    return sent.lpString() != null
        ? NamedProperty.of(set, sent.lpString())
        : NamedProperty.of(set, sent.lpId().intValue());
  }

  /** The name for the wire; an unknown one is empty. */
  static NamedProp toWire(NamedProperty name) {
    return name == null
        ? new NamedProp(null, null, null)
        : new NamedProp(
            name.id() == null ? null : Integer.toUnsignedLong(name.id()),
            name.name(),
            name.set().bytes());
  }
}
