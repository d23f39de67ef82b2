package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.MalformedIdException;

/** Finds the objects that rules name, with the rights of the rules' owner. */
@Singleton
public class RuleTarget {
  private final Transactions transactions;
  private final ObjectKeys keys;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;
  private final Quotas quotas;
  private final Sessions sessions;

  @Inject
  RuleTarget(
      Transactions transactions,
      ObjectKeys keys,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog,
      Quotas quotas,
      Sessions sessions) {
    this.transactions = transactions;
    this.keys = keys;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
    this.quotas = quotas;
    this.sessions = sessions;
  }

  /**
   * A folder and its store.
   *
   * @param store the store
   * @param folderId the folder
   */
  record Folder(StoreInfo store, long folderId) {}

  /**
   * A folder in which the owner of a rule may create messages.
   *
   * @param home store of the mail, whose quota has been looked at
   * @throws StoreException NOT_FOUND, NO_ACCESS, INVALID_ENTRYID, STORE_FULL
   */
  Folder folder(UserAccount owner, StoreInfo home, byte[] entryId) {
    StoreSession session = sessions.actAs(owner.id(), "rules");
    Folder found =
        transactions.read(tx -> {
          Lineage folder = object(tx, entryId).living(ObjectType.FOLDER);
          if (folder.object().isSearchFolder()) {
            throw StoreException.noAccess("search folder " + folder.object().id());
          }
          access.check(tx, session, folder, Wanted.CREATE);
          return new Folder(
              catalog.store(tx, folder.store().id()).ownedBy(folder.store().owner()),
              folder.object().id());
        });
    boolean elsewhere = found.store().id() != home.id();
    if (elsewhere && quotas.state(found.store()).status() == QuotaState.Status.HARD) {
      throw new StoreException(ErrorCode.STORE_FULL, "The store of the folder is full");
    }
    return found;
  }

  /**
   * A message that the owner of a rule may read.
   *
   * @throws StoreException NOT_FOUND, NO_ACCESS, INVALID_ENTRYID
   */
  long message(UserAccount owner, byte[] entryId) {
    StoreSession session = sessions.actAs(owner.id(), "rules");
    return transactions.read(tx -> {
      Lineage message = object(tx, entryId).living(ObjectType.MESSAGE);
      access.check(tx, session, message, Wanted.READ);
      return message.object().id();
    });
  }

  private Lineage object(Tx tx, byte[] entryId) throws SQLException {
    byte[] canonical;
    try {
      canonical = EntryId.parse(entryId).canonical().toBytes();
    } catch (MalformedIdException malformed) {
      throw new StoreException(ErrorCode.INVALID_ENTRYID, malformed.getMessage());
    }
    return ancestry.get(
        tx, keys.byEntryId(tx, canonical).orElseThrow(() -> StoreException.notFound("Entry id")));
  }
}
