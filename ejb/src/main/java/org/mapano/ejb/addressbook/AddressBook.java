package org.mapano.ejb.addressbook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.table.ListedTables;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;

/**
 * Reading the address book. Everybody may; hidden entries are left out of lists for those who are
 * no administrators.
 */
@Singleton
public class AddressBook {
  private static final ColumnSet CONTAINER_COLUMNS =
      ColumnSet.of(
          Tags.PR_ENTRYID,
          Tags.PR_DISPLAY_NAME,
          Tags.PR_INSTANCE_KEY,
          EntryTags.PR_DISPLAY_TYPE,
          Tags.PR_OBJECT_TYPE,
          Tags.PR_RECORD_KEY,
          Tags.PR_SEARCH_KEY);
  private static final ColumnSet ALL_CONTAINER_COLUMNS =
      ColumnSet.of(
          Tags.PR_INSTANCE_KEY,
          Tags.PR_RECORD_KEY,
          Tags.PR_OBJECT_TYPE,
          Tags.PR_ENTRYID,
          Tags.PR_DISPLAY_NAME,
          EntryTags.PR_DEPTH,
          Tags.PR_CREATION_TIME,
          Tags.PR_LAST_MODIFICATION_TIME,
          EntryTags.PR_CONTAINER_FLAGS,
          EntryTags.PR_AB_PROVIDER_ID,
          EntryTags.PR_DISPLAY_TYPE,
          EntryTags.PR_DISPLAY_TYPE_EX,
          EntryTags.PR_EMS_AB_CONTAINERID);
  private static final ColumnSet ENTRY_COLUMNS =
      ColumnSet.of(
          Tags.PR_ENTRYID,
          Tags.PR_DISPLAY_NAME,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_ADDRTYPE,
          EntryTags.PR_DISPLAY_TYPE,
          EntryTags.PR_DISPLAY_TYPE_EX,
          Tags.PR_EMAIL_ADDRESS,
          EntryTags.PR_SMTP_ADDRESS,
          Tags.PR_OBJECT_TYPE,
          Tags.PR_RECORD_KEY,
          Tags.PR_SEARCH_KEY,
          0x3A18001F,
          0x3A08001F,
          0x3A19001F,
          0x3A23001F);

  private final ObjectDirectory objects;
  private final EntryProperties properties;
  private final ListedTables tables;

  @Inject
  public AddressBook(ObjectDirectory objects, EntryProperties properties, ListedTables tables) {
    this.objects = objects;
    this.properties = properties;
    this.tables = tables;
  }

  /**
   * Reads a container or an entry.
   *
   * @throws StoreException NOT_FOUND, and those of {@link DirectoryIds#parse}
   */
  public Entry read(byte[] entryId) {
    AddressBookEntryId id = DirectoryIds.parse(entryId);
    Optional<Container> container = Container.of(id);
    if (container.isPresent()) {
      return new Entry(EntryTags.OF_CONTAINERS, container.get().properties());
    }
    UserAccount account = objects.find(id).orElseThrow(() -> StoreException.notFound("Entry"));
    Set<Integer> asked = new LinkedHashSet<>(EntryTags.OF_ENTRIES);
    asked.addAll(account.properties().tags());
    return new Entry(List.copyOf(asked), properties.of(account));
  }

  /**
   * The containers below another one.
   *
   * @param entryId container
   * @param deep those at any depth, with their depth
   * @throws StoreException NOT_FOUND, and those of {@link DirectoryIds#parse}
   */
  public Table containers(byte[] entryId, boolean deep) {
    Container top = container(DirectoryIds.parse(entryId));
    List<ListedRow> rows = new ArrayList<>();
    for (Container container : Container.values()) {
      if (container.parent() == top) {
        rows.add(
            new ListedRow(
                container.key(),
                container.properties().put(EntryTags.PR_DEPTH, deep ? Integer.valueOf(0) : null)));
      }
    }
    return tables.open(CONTAINER_COLUMNS, ALL_CONTAINER_COLUMNS, () -> rows);
  }

  /**
   * The entries of a container, or the members of a group.
   *
   * @throws StoreException NOT_FOUND, and those of {@link DirectoryIds#parse}
   */
  public Table entries(StoreSession session, byte[] entryId) {
    AddressBookEntryId id = DirectoryIds.parse(entryId);
    if (id.type() == AddressBookEntryId.Type.CONTAINER) {
      boolean filled = container(id) == Container.GLOBAL;
      return tables.open(
          ENTRY_COLUMNS, ENTRY_COLUMNS, () -> filled ? rows(session, objects.all()) : List.of());
    }
    UserAccount group =
        objects
            .find(id)
            .filter(account -> !account.objectClass().isUser())
            .orElseThrow(() -> StoreException.notFound("Group"));
    return tables.open(ENTRY_COLUMNS, ENTRY_COLUMNS, () -> rows(session, members(group)));
  }

  private List<UserAccount> members(UserAccount group) {
    return objects.related(group, Relation.MEMBER).stream()
        .filter(member -> member.id() != group.id())
        .toList();
  }

  private List<ListedRow> rows(StoreSession session, List<UserAccount> accounts) {
    return accounts.stream()
        .filter(account -> Visibility.listed(session, account))
        .map(account -> new ListedRow(InstanceKey.of(account.id(), 0), properties.listed(account)))
        .toList();
  }

  private static Container container(AddressBookEntryId id) {
    return Container.of(id).orElseThrow(() -> StoreException.notFound("Container"));
  }
}
