package org.mapano.ejb.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.addressbook.NameResolver.Outcome;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Features;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.directory.SendAs;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.table.ListedTables;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.TableRow;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.ServerDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserFixture;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

class AddressBookTest {
  private static final int ANR = 0x360C001F;
  private static final int SMTP_ERROR = 0x39FE000A;
  private static final byte[] GLOBAL = AddressBookEntryId.GLOBAL.toBytes();
  private static final byte[] ROOT = AddressBookEntryId.ROOT.toBytes();

  private final StoreSession user = session(99, 0);
  private final StoreSession system = session(StoreSession.SYSTEM, 2);
  private UserFixture fixture;
  private EntryProperties properties;
  private AddressBook book;
  private NameResolver names;

  @BeforeEach
  void prepare() {
    fixture = new UserFixture(TestDatabase.h2(), Map.of());
    UserFixture.Node node = fixture.node;
    properties =
        new EntryProperties(
            node.objects,
            new Features(node.directory),
            new HomeServer(node.config, ServerDirectory.none(), node.companies),
            node.companies);
    book =
        new AddressBook(
            node.objects, properties, new ListedTables(node.config), node.companies, node.config);
    names = new NameResolver(node.directory, node.objects, properties);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static StoreSession session(int userId, int level) {
    return new StoreSession(userId, "me", level, 0, Set.of(1), new Origin("", "test", "test"));
  }

  private UserAccount john() {
    return fixture.node.directory.findByLogin("john").orElseThrow();
  }

  private byte[] sales() {
    return DirectoryIds.entryId(fixture.node.objects.findGroup("sales").orElseThrow());
  }

  private void hide(String login) {
    byte[] id = fixture.node.directory.findByLogin(login).orElseThrow().externId();
    fixture.node.editor.update(id, UserChange.builder().hidden(true).build());
  }

  private static List<Object> column(Table table, int tag) {
    table.setColumns(ColumnSet.of(tag));
    table.seek(Table.BEGINNING, 0);
    return table.query(100, true).stream().map(row -> row.cells().getFirst().value()).toList();
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  @Test
  void withoutGlobalAddressBookOnlyAdministratorsSeeEntries() {
    UserFixture.Node node = fixture.node;
    AddressBook closed =
        new AddressBook(
            node.objects,
            properties,
            new ListedTables(node.config),
            node.companies,
            CfgServerConfig.of(Map.of("server.enable_gab", "no")));
    for (byte[] container : List.of(GLOBAL, sales())) {
      assertThat(book.entries(user, container).rowCount()).isPositive();
      assertThat(closed.entries(user, container).rowCount()).isZero();
      assertThat(closed.entries(system, container).rowCount()).isPositive();
    }
    assertThat(closed.containers(user, ROOT, true).rowCount())
        .isEqualTo(book.containers(user, ROOT, false).rowCount());
    assertThat(closed.read(user, DirectoryIds.entryId(john())).properties().isEmpty()).isFalse();
  }

  @Test
  void describesUsers() {
    fixture.node.relations.add(
        john(), fixture.node.directory.findByLogin("info").orElseThrow(), Relation.SEND_AS);
    PropMap entry = book.read(user, DirectoryIds.entryId(john())).properties();
    assertThat(entry.string(Tags.PR_DISPLAY_NAME)).isEqualTo("John Doe");
    assertThat(entry.string(Tags.PR_EMAIL_ADDRESS)).isEqualTo("john");
    assertThat(entry.string(Tags.PR_ADDRTYPE)).isEqualTo("ZARAFA");
    assertThat(entry.string(EntryTags.PR_SMTP_ADDRESS)).isEqualTo("john@example.com");
    assertThat(entry.bytes(Tags.PR_SEARCH_KEY)).isEqualTo("ZARAFA:JOHN@EXAMPLE.COM\0".getBytes());
    assertThat(entry.integer(EntryTags.PR_DISPLAY_TYPE_EX, 0)).isEqualTo(0x40000000);
    assertThat(entry.integer(Tags.PR_OBJECT_TYPE, 0)).isEqualTo(6);
    assertThat(entry.list(EntryTags.PR_EMS_AB_PROXY_ADDRESSES, String.class))
        .containsExactly("SMTP:john@example.com");
    assertThat(entry.list(EntryTags.PR_DISABLED_FEATURES, String.class))
        .containsExactly("imap", "pop3");
    assertThat(entry.list(EntryTags.PR_SEND_AS_ENTRYIDS, byte[].class)).hasSize(1);
  }

  @Test
  void describesGroupsAndContainers() {
    PropMap group = book.read(user, sales()).properties();
    assertThat(group.integer(EntryTags.PR_DISPLAY_TYPE_EX, 0)).isEqualTo(0x40000009);
    assertThat(group.integer(Tags.PR_OBJECT_TYPE, 0)).isEqualTo(8);
    assertThat(group.has(EntryTags.PR_SMTP_ADDRESS)).isFalse();
    assertThat(group.has(EntryTags.PR_ADMINISTRATOR)).isFalse();
    assertThat(group.get(SMTP_ERROR)).isEqualTo(new PropValue(SMTP_ERROR, 0x8004010F));
    Entry root = book.read(user, ROOT);
    assertThat(root.asked()).contains(EntryTags.PR_EMS_AB_PARENT_ENTRYID);
    assertThat(root.properties().has(EntryTags.PR_EMS_AB_PARENT_ENTRYID)).isFalse();
    assertThat(root.properties().integer(EntryTags.PR_CONTAINER_FLAGS, 0)).isEqualTo(75);
    assertThat(book.read(user, GLOBAL).properties().bytes(EntryTags.PR_EMS_AB_PARENT_ENTRYID))
        .isEqualTo(ROOT);
  }

  @Test
  void refusesStrangeIds() {
    refused(ErrorCode.INVALID_PARAMETER, () -> book.read(user, new byte[3]));
    refused(ErrorCode.INVALID_ENTRYID, () -> book.read(user, new byte[36]));
    byte[] nobody =
        AddressBookEntryId.of(AddressBookEntryId.Type.USER, 9, new byte[] {1}).toBytes();
    refused(ErrorCode.NOT_FOUND, () -> book.read(user, nobody));
    refused(ErrorCode.NOT_FOUND, () -> book.entries(user, DirectoryIds.entryId(john())));
    refused(ErrorCode.NOT_FOUND, () -> book.containers(user, sales(), false));
  }

  @Test
  void listsContainers() {
    Table flat = book.containers(user, ROOT, false);
    assertThat(column(flat, Tags.PR_DISPLAY_NAME))
        .containsExactly("Global Address Book", "All Address Lists");
    assertThat(column(flat, EntryTags.PR_DEPTH)).containsOnly(ErrorCode.NOT_FOUND.value());
    assertThat(column(book.containers(user, ROOT, true), EntryTags.PR_DEPTH)).containsOnly(0);
    assertThat(book.containers(user, GLOBAL, false).rowCount()).isZero();
  }

  @Test
  void showsHiddenEntriesToAdministratorsOnly() {
    hide("info");
    assertThat(column(book.entries(user, GLOBAL), Tags.PR_EMAIL_ADDRESS))
        .containsExactlyInAnyOrder("Everyone", "john", "sales");
    assertThat(column(book.entries(system, GLOBAL), Tags.PR_EMAIL_ADDRESS))
        .containsExactlyInAnyOrder("Everyone", "SYSTEM", "info", "john", "sales");
    assertThat(column(book.entries(user, sales()), Tags.PR_EMAIL_ADDRESS)).containsExactly("john");
    byte[] everyone = AddressBookEntryId.EVERYONE.toBytes();
    assertThat(column(book.entries(user, everyone), Tags.PR_EMAIL_ADDRESS))
        .containsExactlyInAnyOrder("john", "sales");
    assertThat(book.entries(user, AddressBookEntryId.ALL_LISTS.toBytes()).rowCount()).isZero();
  }

  @Test
  void sortsFiltersAndPages() {
    Table table = book.entries(user, GLOBAL);
    table.sort(new SortOrderSet(List.of(SortOrder.descending(EntryTags.PR_SMTP_ADDRESS)), 0, 0));
    table.setColumns(ColumnSet.of(Tags.PR_EMAIL_ADDRESS, EntryTags.PR_SMTP_ADDRESS));
    List<TableRow> rows = table.query(2, true);
    assertThat(rows)
        .extracting(row -> row.cells().getFirst().value())
        .containsExactly("john", "info");
    assertThat(table.position()).isEqualTo(2);
    PropValue missing = table.query(1, false).getFirst().cells().get(1);
    assertThat(missing).isEqualTo(new PropValue(SMTP_ERROR, 0x8004010F));
    assertThat(table.query(-1, true)).hasSize(1);
    int mark = table.createBookmark();
    assertThat(table.seek(Table.END, 0)).isZero();
    assertThat(table.seek(mark, 1)).isOne();
    assertThat(table.position()).isEqualTo(2);
    table.freeBookmark(mark);
    refused(ErrorCode.INVALID_BOOKMARK, () -> table.freeBookmark(mark));
    refused(ErrorCode.INVALID_BOOKMARK, () -> table.seek(mark, 0));

    table.restrict(new Restriction.Property(Relop.EQUAL, ANR, new PropValue(ANR, "jo")));
    assertThat(column(table, Tags.PR_EMAIL_ADDRESS)).containsExactly("john");
    table.restrict(null);
    assertThat(table.rowCount()).isEqualTo(4);
    Restriction named =
        new Restriction.Property(
            Relop.EQUAL, Tags.PR_EMAIL_ADDRESS, new PropValue(Tags.PR_EMAIL_ADDRESS, "SALES"));
    table.find(named, Table.BEGINNING, false);
    assertThat(table.query(1, false).getFirst().cells().getFirst().value()).isEqualTo("sales");
    table.seek(Table.END, 0);
    refused(ErrorCode.NOT_FOUND, () -> table.find(named, Table.CURRENT, false));
  }

  @Test
  void findsTheOneThatIsMeant() {
    assertThat(names.resolve(user, "JOH", false).properties().string(Tags.PR_EMAIL_ADDRESS))
        .isEqualTo("john");
    assertThat(names.resolve(user, "sal", false).outcome()).isEqualTo(Outcome.FOUND);
    assertThat(names.resolve(user, "example", false).outcome()).isEqualTo(Outcome.AMBIGUOUS);
    assertThat(names.resolve(user, "nobody", false).outcome()).isEqualTo(Outcome.NONE);
    assertThat(names.resolve(user, "", false).outcome()).isEqualTo(Outcome.NONE);
    assertThat(names.resolve(user, "Everyone", false).id()).isEqualTo(StoreSession.EVERYONE);
    assertThat(names.resolve(user, "SYSTEM", false).outcome()).isEqualTo(Outcome.NONE);
    assertThat(names.resolve(system, "SYSTEM", false).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void wholeAddressesFindHiddenEntriesToo() {
    hide("info");
    assertThat(names.resolve(user, "info", false).outcome()).isEqualTo(Outcome.NONE);
    assertThat(names.resolve(user, "info@example.com", true).outcome()).isEqualTo(Outcome.FOUND);
    assertThat(names.resolve(user, "joh", true).outcome()).isEqualTo(Outcome.NONE);
    assertThat(names.resolve(user, "SYSTEM", true).outcome()).isEqualTo(Outcome.NONE);
    assertThat(names.resolve(user, "everyone", true).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void keepsLongListsInPages() {
    UserAccount group = fixture.node.objects.findGroup("sales").orElseThrow();
    Groups groups =
        new Groups(
            fixture.node.objects,
            fixture.node.groups,
            fixture.node.relations,
            fixture.node.companies);
    IntStream.range(0, 25)
        .forEach(i -> {
          fixture.group("g" + i, ObjectClass.DISTRIBUTION_GROUP);
          groups.addMember(system, group, fixture.node.objects.findGroup("g" + i).orElseThrow());
        });
    Table table = book.entries(user, sales());
    assertThat(table.rowCount()).isEqualTo(26);
    assertThat(table.query(10, true)).hasSize(10);
    assertThat(table.query(10, true)).hasSize(10);
    assertThat(table.query(10, true)).hasSize(6);
    assertThat(table.query(10, true)).isEmpty();
    table.seekFraction(1, 2);
    assertThat(table.position()).isEqualTo(13);
    assertThat(new SendAs(fixture.node.objects, fixture.node.relations).list(user, group))
        .isEmpty();
  }
}
