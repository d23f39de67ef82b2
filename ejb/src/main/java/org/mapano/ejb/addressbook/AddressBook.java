package org.mapano.ejb.addressbook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.table.ListedTables;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectClass;
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
  private final CompanyDirectory companies;
  private final ServerConfig config;

  @Inject
  public AddressBook(
      ObjectDirectory objects,
      EntryProperties properties,
      ListedTables tables,
      CompanyDirectory companies,
      ServerConfig config) {
    this.objects = objects;
    this.properties = properties;
    this.tables = tables;
    this.companies = companies;
    this.config = config;
  }

  /**
   * Reads a container or an entry.
   *
   * @throws StoreException NOT_FOUND, also for what the session may not know of, and those of
   *     {@link DirectoryIds#parse}
   */
  public Entry read(StoreSession session, byte[] entryId) {
    AddressBookEntryId id = DirectoryIds.parse(entryId);
    Optional<Container> container = Container.of(id);
    if (container.isPresent()) {
      return new Entry(EntryTags.OF_CONTAINERS, container.get().properties());
    }
    UserAccount account = entry(session, id);
    if (isContainer(account)) {
      return new Entry(EntryTags.OF_CONTAINERS, ListedContainer.properties(account));
    }
    Set<Integer> asked = new LinkedHashSet<>(EntryTags.OF_ENTRIES);
    asked.addAll(account.properties().tags());
    return new Entry(List.copyOf(asked), properties.of(account));
  }

  /**
   * The containers below another one: companies below all entries where there are several, and
   * address lists.
   *
   * @param entryId container
   * @param deep those at any depth, with their depth
   * @throws StoreException NOT_FOUND, and those of {@link DirectoryIds#parse}
   */
  public Table containers(StoreSession session, byte[] entryId, boolean deep) {
    AddressBookEntryId id = DirectoryIds.parse(entryId);
    Optional<Container> top = Container.of(id);
    if (top.isEmpty() && !isContainer(entry(session, id))) {
      throw StoreException.notFound("Container");
    }
    return tables.open(
        CONTAINER_COLUMNS,
        ALL_CONTAINER_COLUMNS,
        () -> top.map(container -> below(session, container, deep, 0)).orElse(List.of()));
  }

  /** Without the option only administrators see more than the containers at the top. */
  private boolean isOpen(StoreSession session) {
    return session.isAdministrator() || config.bool("server", "enable_gab");
  }

  private List<ListedRow> below(StoreSession session, Container top, boolean deep, int depth) {
    List<ListedRow> rows = new ArrayList<>();
    if (top != Container.ROOT && !isOpen(session)) {
      return rows;
    }
    for (Container container : Container.values()) {
      if (container.parent() == top) {
        Integer shown = deep ? Integer.valueOf(depth) : null;
        rows.add(
            new ListedRow(container.key(), container.properties().put(EntryTags.PR_DEPTH, shown)));
        if (deep) {
          rows.addAll(below(session, container, true, depth + 1));
        }
      }
    }
    for (UserAccount account : containersIn(session, top)) {
      Integer shown = deep ? Integer.valueOf(depth) : null;
      rows.add(
          new ListedRow(
              InstanceKey.of(account.id(), 0),
              ListedContainer.properties(account).put(EntryTags.PR_DEPTH, shown)));
    }
    return rows;
  }

  private List<UserAccount> containersIn(StoreSession session, Container top) {
    return switch (top) {
      case ROOT -> List.of();
      case GLOBAL -> {
        List<UserAccount> seen =
            companies.all().stream()
                .filter(company -> Visibility.listed(session, company))
                .toList();
        yield seen.size() > 1 || session.isSystemAdministrator() ? seen : List.of();
      }
      case LISTS ->
          objects.addressLists().stream()
              .filter(list ->
                  Visibility.listed(session, list)
                      && (session.isSystemAdministrator()
                          || list.companyId() == session.companyId()))
              .toList();
    };
  }

  /**
   * The entries of a container, or the members of a group.
   *
   * @throws StoreException NOT_FOUND, and those of {@link DirectoryIds#parse}
   */
  public Table entries(StoreSession session, byte[] entryId) {
    AddressBookEntryId id = DirectoryIds.parse(entryId);
    Optional<Container> container = Container.of(id);
    if (container.isPresent()) {
      boolean filled = container.get() == Container.GLOBAL;
      return tables.open(
          ENTRY_COLUMNS,
          ENTRY_COLUMNS,
          () -> filled ? rows(session, everybody(session)) : List.of());
    }
    UserAccount group = entry(session, id);
    if (group.objectClass().isUser()) {
      throw StoreException.notFound("Group");
    }
    return tables.open(ENTRY_COLUMNS, ENTRY_COLUMNS, () -> rows(session, members(group)));
  }

  /** What the global list holds: the own company, and everything for those who have none. */
  private List<UserAccount> everybody(StoreSession session) {
    return objects.all().stream()
        .filter(account ->
            account.externId() == null
                || session.companyId() == 0
                || account.companyId() == session.companyId())
        .toList();
  }

  private UserAccount entry(StoreSession session, AddressBookEntryId id) {
    return objects
        .find(id)
        .filter(account -> Visibility.seen(session, account))
        .orElseThrow(() -> StoreException.notFound("Entry"));
  }

  private static boolean isContainer(UserAccount account) {
    return account.objectClass() == ObjectClass.COMPANY
        || account.objectClass() == ObjectClass.ADDRESS_LIST;
  }

  private List<UserAccount> members(UserAccount group) {
    List<UserAccount> members =
        switch (group.objectClass()) {
          case COMPANY -> companies.members(group);
          case ADDRESS_LIST -> objects.related(group, Relation.ADDRESS_LIST_MEMBER);
          default -> objects.related(group, Relation.MEMBER);
        };
    return members.stream().filter(member -> member.id() != group.id()).toList();
  }

  private List<ListedRow> rows(StoreSession session, List<UserAccount> accounts) {
    boolean open = isOpen(session);
    return accounts.stream()
        .filter(account -> open && Visibility.listed(session, account))
        .map(account -> new ListedRow(InstanceKey.of(account.id(), 0), properties.listed(account)))
        .toList();
  }
}
