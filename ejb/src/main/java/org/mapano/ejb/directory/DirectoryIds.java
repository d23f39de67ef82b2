package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
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
  public Optional<UserAccount> named(long number, byte[] entryId) {
    if (entryId != null && entryId.length > 0) {
      return Optional.of(find(entryId));
    }
    if (number != 0) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "An object needs an entry id");
    }
    return Optional.empty();
  }

  /** The object of any kind that must be named; INVALID_PARAMETER when none is. */
  public UserAccount required(long number, byte[] entryId) {
    return named(number, entryId)
        .orElseThrow(() -> new StoreException(ErrorCode.INVALID_PARAMETER, "No object is named"));
  }

  /** The user that is named, or else the session's own. */
  public UserAccount userOrOwn(StoreSession session, long number, byte[] entryId) {
    return named(number, entryId)
        .map(account -> ofType(account, USERS))
        .orElseGet(() ->
            users
                .findById(session.userId())
                .orElseThrow(() -> StoreException.notFound("Own user")));
  }

  /** The user that must be named; NOT_FOUND for groups. */
  public UserAccount user(long number, byte[] entryId) {
    return ofType(required(number, entryId), USERS);
  }

  /** The group that must be named; NOT_FOUND for users. */
  public UserAccount group(long number, byte[] entryId) {
    return ofType(required(number, entryId), GROUPS);
  }

  private static UserAccount ofType(UserAccount account, int type) {
    if (account.objectClass().number() >> 16 != type) {
      throw StoreException.notFound("Object of the wanted kind");
    }
    return account;
  }

  /**
   * The object with an entry id.
   *
   * @throws StoreException as for {@link #named}
   */
  public UserAccount find(byte[] entryId) {
    return objects.find(parse(entryId)).orElseThrow(() -> StoreException.notFound("Object"));
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
        account.objectClass().number() >> 16 == USERS
            ? AddressBookEntryId.Type.USER
            : AddressBookEntryId.Type.GROUP;
    return account.externId() == null
        ? AddressBookEntryId.of(type, account.id()).toBytes()
        : AddressBookEntryId.of(type, account.id(), account.externId()).toBytes();
  }
}
