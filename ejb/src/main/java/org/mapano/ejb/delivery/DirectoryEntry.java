package org.mapano.ejb.delivery;

import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.AddressBookEntryId.Type;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.mime.inbound.ResolvedAddress;

/** How messages refer to an object of the user directory (delivery.md 4.1, users.md). */
public final class DirectoryEntry {
  /** Address type of directory entries. */
  public static final String ADDRESS_TYPE = "ZARAFA";

  private DirectoryEntry() {}

  /** The address of an object. */
  public static ResolvedAddress of(UserAccount account) {
    boolean user = account.objectClass().isUser();
    return new ResolvedAddress(
        entryId(account, user ? Type.USER : Type.GROUP).toBytes(),
        ADDRESS_TYPE,
        account.login(),
        account.fullName(),
        account.email(),
        SearchKeys.ofAddress(ADDRESS_TYPE, user ? account.email() : account.fullName()));
  }

  private static AddressBookEntryId entryId(UserAccount account, Type type) {
    boolean external = account.externId() != null && account.externId().length > 0;
    return external && account.objectClass() != ObjectClass.COMPANY
        ? AddressBookEntryId.of(type, account.id(), account.externId())
        : AddressBookEntryId.of(type, account.id());
  }
}
