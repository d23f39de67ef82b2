package org.mapano.ejb.message;

import java.util.Arrays;
import java.util.Optional;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.mime.outbound.AddressLookup;

/**
 * Mail addresses of directory entries.
 *
 * @param users the directory
 */
public record DirectoryLookup(UserDirectory users) implements AddressLookup {
  @Override
  public Optional<String> smtpAddress(byte[] entryId) {
    try {
      AddressBookEntryId id = AddressBookEntryId.parse(entryId);
      return users
          .findById(id.id())
          .filter(user -> isSame(id, user))
          .map(UserAccount::email)
          .filter(address -> !address.isEmpty());
    } catch (MalformedIdException foreign) {
      return Optional.empty();
    }
  }

  /** The number in an id with an external id may be that of another server. */
  private static boolean isSame(AddressBookEntryId id, UserAccount user) {
    return id.externalId().isEmpty() || Arrays.equals(id.externalId().get(), user.externId());
  }
}
