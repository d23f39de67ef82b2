package org.mapano.ejb.addressbook;

import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.Providers;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Companies and address lists as containers of the address book (LDAP-17, MT-10). */
final class ListedContainer {
  private static final int RECIPIENTS = 1;
  private static final int UNMODIFIABLE = 8;
  private static final int UNICODE = 0x40;
  private static final int DT_ORGANIZATION = 4;
  private static final int DT_NOT_SPECIFIC = 0x50000;

  private ListedContainer() {}

  /** What is known of one. */
  static PropMap properties(UserAccount account) {
    boolean company = account.objectClass() == ObjectClass.COMPANY;
    byte[] entryId = DirectoryIds.entryId(account);
    byte[] parent = (company ? AddressBookEntryId.GLOBAL : AddressBookEntryId.ALL_LISTS).toBytes();
    return new PropMap()
        .put(Tags.PR_ENTRYID, entryId)
        .put(Tags.PR_RECORD_KEY, entryId)
        .put(Tags.PR_SEARCH_KEY, entryId)
        .put(Tags.PR_DISPLAY_NAME, account.fullName())
        .put(EntryTags.PR_ACCOUNT, account.login())
        .put(Tags.PR_OBJECT_TYPE, AddressBookEntryId.Type.CONTAINER.code())
        .put(EntryTags.PR_AB_PROVIDER_ID, Providers.ADDRESS_BOOK.bytes())
        .put(EntryTags.PR_EMS_AB_IS_MASTER, false)
        .put(EntryTags.PR_DISPLAY_TYPE, company ? DT_ORGANIZATION : DT_NOT_SPECIFIC)
        .put(EntryTags.PR_CONTAINER_FLAGS, RECIPIENTS | UNMODIFIABLE | UNICODE)
        .put(EntryTags.PR_EMS_AB_CONTAINERID, account.id())
        .put(EntryTags.PR_EMS_AB_PARENT_ENTRYID, parent)
        .put(Tags.PR_PARENT_ENTRYID, parent);
  }
}
