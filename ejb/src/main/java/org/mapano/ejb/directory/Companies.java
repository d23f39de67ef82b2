package org.mapano.ejb.directory;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/** Companies. There is one tenant, so every question about them has the same answer. */
@Singleton
public class Companies {
  /**
   * What is to be thrown: NO_SUPPORT, which clients take for "no companies".
   *
   * @param what the use case, for the log
   */
  public StoreException refusal(String what) {
    return new StoreException(ErrorCode.NO_SUPPORT, what + " needs several tenants");
  }
}
