package org.mapano.soap.store;

import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.store.StoreType;
import org.mapano.mapi.id.Guid;

/** Arguments about stores. */
final class StoreArguments {
  private StoreArguments() {}

  /**
   * Kind of a store.
   *
   * @throws StoreException INVALID_TYPE
   */
  static StoreType type(long number) {
    StoreType[] all = StoreType.values();
    if (number < 0 || number >= all.length) {
      throw new StoreException(ErrorCode.INVALID_TYPE, "No store has the type " + number);
    }
    return all[(int) number];
  }

  /**
   * GUID of a store.
   *
   * @throws StoreException NOT_FOUND for what cannot be one: it names no store
   */
  static Guid guid(byte[] sent) {
    if (sent.length != Guid.LENGTH) {
      throw StoreException.notFound("Store");
    }
    return new Guid(sent);
  }
}
