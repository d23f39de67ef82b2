package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.Guid;

/**
 * Finds stores by owner, GUID or entry id. Only existence is told; rights are checked on what is
 * opened. Methods throw {@link StoreException} NOT_FOUND.
 */
@Singleton
public class StoreLookup {
  private static final byte[] NOBODY = {};

  private final Transactions transactions;
  private final StoreRows rows;
  private final StoreCatalog catalog;
  private final ObjectKeys keys;
  private final Ancestry ancestry;
  private final UserDirectory users;
  private final CompanyDirectory companies;

  @Inject
  StoreLookup(
      Transactions transactions,
      StoreRows rows,
      StoreCatalog catalog,
      ObjectKeys keys,
      Ancestry ancestry,
      UserDirectory users,
      CompanyDirectory companies) {
    this.transactions = transactions;
    this.rows = rows;
    this.catalog = catalog;
    this.keys = keys;
    this.ancestry = ancestry;
    this.users = users;
    this.companies = companies;
  }

  /** The private store of the session's user. */
  public StoreInfo own(StoreSession session) {
    return ofOwner(session.userId(), StoreType.PRIVATE);
  }

  /** The public store of the session's company. */
  public StoreInfo publicStore(StoreSession session) {
    int company = session.companyId() == 0 ? StoreSession.EVERYONE : session.companyId();
    return ofOwner(company, StoreType.PUBLIC);
  }

  private StoreInfo ofOwner(int owner, StoreType type) {
    return transactions.read(tx ->
        rows.ofOwner(tx, owner, type).stream()
            .findFirst()
            .orElseThrow(() -> StoreException.notFound("Store of " + owner)));
  }

  /** The store that has an entry id. */
  public StoreInfo byEntryId(byte[] entryId) {
    return transactions.read(tx -> {
      Lineage store = object(tx, entryId);
      if (store.object().type() != ObjectType.STORE) {
        throw new StoreException(ErrorCode.INVALID_ENTRYID, "Not a store");
      }
      return info(tx, store);
    });
  }

  /** The store in which an object with an entry id is. */
  public StoreInfo of(byte[] entryId) {
    return transactions.read(tx -> info(tx, object(tx, entryId)));
  }

  private Lineage object(Tx tx, byte[] entryId) throws SQLException {
    OptionalLong id = keys.byEntryId(tx, entryId);
    return ancestry.get(tx, id.orElseThrow(() -> StoreException.notFound("Entry id")));
  }

  private StoreInfo info(Tx tx, Lineage object) throws SQLException {
    return catalog.store(tx, object.store().id()).ownedBy(object.store().owner());
  }

  /** The store with a GUID. */
  public StoreInfo byGuid(Guid guid) {
    return transactions.read(tx -> {
      try (PreparedStatement select =
          tx.connection().prepareStatement("SELECT hierarchy_id FROM stores WHERE guid = ?")) {
        select.setBytes(1, guid.bytes());
        try (ResultSet row = select.executeQuery()) {
          if (!row.next()) {
            throw StoreException.notFound("Store " + guid);
          }
          return info(tx, ancestry.get(tx, row.getLong(1)));
        }
      }
    });
  }

  /**
   * The store of a user or company.
   *
   * @param login login name; of a company or group its name
   * @param typeMask bits {@code 1 << } ordinal of {@link StoreType}
   */
  public StoreInfo ofLogin(StoreSession session, String login, int typeMask) {
    if (login.equalsIgnoreCase("SYSTEM")) {
      return ofOwner(StoreSession.SYSTEM, StoreType.PRIVATE);
    }
    if (login.equalsIgnoreCase("Everyone")) {
      return publicStore(session);
    }
    UserAccount user =
        users
            .findByLogin(login)
            .filter(found -> found.externId() == null || session.sees(found.companyId()))
            .or(() -> companies.find(login).filter(found -> session.sees(found.id())))
            .orElseThrow(() -> StoreException.notFound("User " + login));
    return transactions.read(tx -> {
      for (StoreType type : StoreType.values()) {
        if ((typeMask & 1 << type.ordinal()) != 0) {
          var found = rows.ofOwner(tx, user.id(), type).stream().findFirst();
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
      throw StoreException.notFound("Store of " + login);
    });
  }

  /** Address book entry id of a store's owner; empty when there is none. */
  public byte[] ownerEntryId(StoreInfo store) {
    return users.findById(store.ownerId()).map(DirectoryIds::entryId).orElse(NOBODY);
  }
}
