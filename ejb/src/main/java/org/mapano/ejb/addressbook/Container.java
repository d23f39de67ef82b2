package org.mapano.ejb.addressbook;

import java.util.Optional;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.id.Providers;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** The fixed containers of the address book. */
enum Container {
  ROOT(AddressBookEntryId.ROOT, "Kopano Address Book", null, 0),
  GLOBAL(AddressBookEntryId.GLOBAL, "Global Address Book", ROOT, 0),
  LISTS(AddressBookEntryId.ALL_LISTS, "All Address Lists", ROOT, 7000);

  private static final int RECIPIENTS = 1;
  private static final int SUBCONTAINERS = 2;
  private static final int UNMODIFIABLE = 8;
  private static final int UNICODE = 0x40;
  private static final int DT_LOCAL = 0x20000;
  private static final int DT_NOT_SPECIFIC = 0x50000;

  private final AddressBookEntryId id;
  private final String title;
  private final Container parent;
  private final int number;

  Container(AddressBookEntryId id, String title, Container parent, int number) {
    this.id = id;
    this.title = title;
    this.parent = parent;
    this.number = number;
  }

  /** The container with an entry id. */
  static Optional<Container> of(AddressBookEntryId wanted) {
    for (Container container : values()) {
      if (container.id.sameObject(wanted)) {
        return Optional.of(container);
      }
    }
    return Optional.empty();
  }

  Container parent() {
    return parent;
  }

  InstanceKey key() {
    return InstanceKey.of(id.id(), id.id());
  }

  /** What is known of it. */
  PropMap properties() {
    byte[] entryId = id.toBytes();
    PropMap known =
        new PropMap()
            .put(Tags.PR_ENTRYID, entryId)
            .put(Tags.PR_RECORD_KEY, entryId)
            .put(Tags.PR_SEARCH_KEY, entryId)
            .put(Tags.PR_DISPLAY_NAME, title)
            .put(EntryTags.PR_ACCOUNT, title)
            .put(Tags.PR_OBJECT_TYPE, id.type().code())
            .put(EntryTags.PR_AB_PROVIDER_ID, Providers.ADDRESS_BOOK.bytes())
            .put(EntryTags.PR_EMS_AB_IS_MASTER, parent == null)
            .put(EntryTags.PR_DISPLAY_TYPE, parent == null ? DT_LOCAL : DT_NOT_SPECIFIC)
            .put(
                EntryTags.PR_CONTAINER_FLAGS,
                RECIPIENTS | UNMODIFIABLE | UNICODE | (parent == null ? SUBCONTAINERS : 0));
    if (parent != null) {
      known
          .put(EntryTags.PR_EMS_AB_CONTAINERID, number)
          .put(EntryTags.PR_EMS_AB_PARENT_ENTRYID, parent.id.toBytes())
          .put(Tags.PR_PARENT_ENTRYID, parent.id.toBytes());
    }
    return known;
  }
}
