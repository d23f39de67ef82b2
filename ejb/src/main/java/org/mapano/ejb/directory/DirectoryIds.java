package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;

/**
 * Finds the objects that requests name. A request has a number of former days beside the entry id;
 * the number alone names nothing, but neither of them means the session's own user.
 */
@Singleton
public class DirectoryIds {
  private static final int USERS = 1;
  private static final int GROUPS = 3;
  private static final int CONTAINERS = 4;

  private final ObjectDirectory objects;
  private final UserDirectory users;

  @Inject
  public DirectoryIds(ObjectDirectory objects, UserDirectory users) {
    this.objects = objects;
    this.users = users;
  }

  /**
   * The object of any kind that is named, if any is.
   *
   * @param number legacy number
   * @param entryId address book entry id, may be empty or null
   * @throws StoreException INVALID_PARAMETER for a number without entry id and for malformed ids,
   *     INVALID_ENTRYID for those of other providers, NOT_FOUND
   */
  public Optional<UserAccount> named(StoreSession session, long number, byte[] entryId) {
    if (entryId != null && entryId.length > 0) {
      return Optional.of(find(session, entryId));
    }
    if (number != 0) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "An object needs an entry id");
    }
    return Optional.empty();
  }

  /** The object of any kind that must be named; INVALID_PARAMETER when none is. */
  public UserAccount required(StoreSession session, long number, byte[] entryId) {
    return named(session, number, entryId)
        .orElseThrow(() -> new StoreException(ErrorCode.INVALID_PARAMETER, "No object is named"));
  }

  /** The user that is named, or else the session's own. */
  public UserAccount userOrOwn(StoreSession session, long number, byte[] entryId) {
    return named(session, number, entryId)
        .map(account -> ofType(account, USERS))
        .orElseGet(() ->
            users
                .findById(session.userId())
                .orElseThrow(() -> StoreException.notFound("Own user")));
  }

  /** The user that must be named; NOT_FOUND for groups. */
  public UserAccount user(StoreSession session, long number, byte[] entryId) {
    return ofType(required(session, number, entryId), USERS);
  }

  /** The group that must be named; NOT_FOUND for users. */
  public UserAccount group(StoreSession session, long number, byte[] entryId) {
    return ofType(required(session, number, entryId), GROUPS);
  }

  /** The company that is named, or else the session's own; NOT_FOUND for others and for none. */
  public UserAccount companyOrOwn(StoreSession session, long number, byte[] entryId) {
    return named(session, number, entryId)
        .map(account -> ofClass(account, ObjectClass.COMPANY))
        .orElseGet(() ->
            users
                .findById(session.companyId())
                .orElseThrow(() -> StoreException.notFound("Own company")));
  }

  /**
   * The company whose objects are meant: the named one, or else the session's own; none for those
   * who are in no company, and with one tenant, where it does not matter what is named.
   */
  public Optional<UserAccount> scope(StoreSession session, long number, byte[] entryId) {
    return session.reach().several()
        ? named(session, number, entryId)
            .map(account -> ofClass(account, ObjectClass.COMPANY))
            .or(() -> users.findById(session.companyId()))
        : Optional.empty();
  }

  /** The company that must be named; NOT_FOUND for other objects. */
  public UserAccount company(StoreSession session, long number, byte[] entryId) {
    return ofClass(required(session, number, entryId), ObjectClass.COMPANY);
  }

  private static UserAccount ofClass(UserAccount account, ObjectClass wanted) {
    if (account.objectClass() != wanted) {
      throw StoreException.notFound("Object of the wanted kind");
    }
    return account;
  }

  private static UserAccount ofType(UserAccount account, int type) {
    if (account.type() != type) {
      throw StoreException.notFound("Object of the wanted kind");
    }
    return account;
  }

  /**
   * The object with an entry id; one that the session may not know of does not exist for it.
   *
   * @throws StoreException as for {@link #named}
   */
  public UserAccount find(StoreSession session, byte[] entryId) {
    return objects
        .find(parse(entryId))
        .filter(account -> DirectoryRights.sees(session, account))
        .orElseThrow(() -> StoreException.notFound("Object"));
  }

  /** Parses an entry id; failures as for {@link #named}. */
  public static AddressBookEntryId parse(byte[] entryId) {
    try {
      return AddressBookEntryId.parse(entryId);
    } catch (MalformedIdException e) {
      ErrorCode code =
          e.reason() == MalformedIdException.Reason.PROVIDER
              ? ErrorCode.INVALID_ENTRYID
              : ErrorCode.INVALID_PARAMETER;
      throw new StoreException(code, e.getMessage(), e, false);
    }
  }

  /** The entry id of an object: of version 1 where it has an external id. */
  public static byte[] entryId(UserAccount account) {
    AddressBookEntryId.Type type =
        switch (account.type()) {
          case USERS -> AddressBookEntryId.Type.USER;
          case CONTAINERS -> AddressBookEntryId.Type.CONTAINER;
          default -> AddressBookEntryId.Type.GROUP;
        };
    return account.externId() == null
        ? AddressBookEntryId.of(type, account.id()).toBytes()
        : AddressBookEntryId.of(type, account.id(), account.externId()).toBytes();
  }
}
