package org.mapano.ejb.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.prop.PropMap;

/** Finding, creating and measuring stores. */
public interface Stores {
  /** The private store of a user; only existence is told, rights are checked on what is opened. */
  Optional<StoreInfo> ofUser(int userId);

  /** The public store of a company (0: the single tenant). */
  Optional<StoreInfo> publicStore(int companyId);

  /** The store with a hierarchy id. */
  StoreInfo get(long storeId);

  /**
   * Creates a private store with the full set of default folders (SRV-06, SRV-07).
   *
   * @param locale language of the folder names, e.g. {@code nl_NL.UTF-8}; unknown ones mean English
   * @throws org.mapano.ejb.error.StoreException COLLISION when the user has one
   */
  StoreInfo createPrivate(StoreSession session, int userId, String locale);

  /** Creates the public store of a company (0: the single tenant). */
  StoreInfo createPublic(StoreSession session, int companyId, String locale);

  /** Sum of the sizes of the messages that are not deleted, in bytes. */
  long size(long storeId);

  /** Hierarchy ids of the special folders; absent ones are 0. */
  SpecialFolders specialFolders(long storeId);

  /** What the owner has set; who may ask is decided by the caller. */
  StoreSettings settings(long storeId);

  /** The message with free/busy times and the settings for meeting requests. */
  default OptionalLong freeBusyMessage(long storeId) {
    return freeBusy(storeId).message();
  }

  /** All places of free/busy data. */
  FreeBusyPlaces freeBusy(long storeId);

  /** Sets and deletes properties of a store object, e.g. out-of-office settings. */
  void change(StoreSession session, long storeId, PropMap set, List<Integer> delete);
}
