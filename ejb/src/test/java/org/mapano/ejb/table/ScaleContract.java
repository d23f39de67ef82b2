package org.mapano.ejb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.index.FolderCheck;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.index.FolderLog;
import org.mapano.ejb.index.IndexBuilder;
import org.mapano.ejb.index.JdbcMessageIndex;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.index.StoreFolderAccess;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/**
 * A folder of many messages, by index and by table; prints how long things take. The system
 * property {@code mapano.scale} makes the folder larger: 100,000 messages take minutes to write.
 */
abstract class ScaleContract {
  private static final ColumnSet COLUMNS =
      ColumnSet.of(
          Tags.PR_ENTRYID,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_SUBJECT,
          Tags.PR_SENDER_NAME,
          Tags.PR_MESSAGE_DELIVERY_TIME,
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_MESSAGE_SIZE,
          Tags.PR_MESSAGE_CLASS,
          Tags.PR_ACCESS);

  private static final int MESSAGES = Integer.getInteger("mapano.scale", 4_000);
  private static final int MARKED = MESSAGES / 4;
  private static final int UNSEEN_AT_FIRST = MESSAGES / 2;
  private static final int UNSEEN_LEFT = UNSEEN_AT_FIRST - MARKED / 2;

  abstract TestDatabase openDatabase();

  private String name;
  private StoreFixture store;

  /** Prints wall time, computing time of this thread and of the database server, statements. */
  private <T> T timed(String what, Supplier<T> work) {
    long statements = store.database().statements();
    long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long server = serverTime();
    long start = System.nanoTime();
    T result = work.get();
    System.out.printf(
        "%-8s %-44s %8.1f ms (computing %7.1f here, %7.1f in the server) %4d statements%n",
        name,
        what,
        (System.nanoTime() - start) / 1e6,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own) / 1e6,
        (serverTime() - server) / 1e6,
        store.database().statements() - statements);
    return result;
  }

  private static long serverTime() {
    return ProcessHandle.current()
        .children()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .reduce(0L, Long::sum);
  }

  @Test
  void aVeryLargeFolderIsOpenedSortedAndPaged() {
    EventBus bus = new EventBus();
    name = getClass().getSimpleName().replace("ScaleTest", "");
    store =
        new StoreFixture(openDatabase())
            .with(StoreEvents.class, bus)
            .option("default_sort_locale_id", "en_US")
            .option("folder_max_items", "1000000");
    try {
      StoreSession john = store.users().add("john", 0);
      StoreInfo info =
          store.stores().createPrivate(TestUsers.system(), john.userId(), "en_US.UTF-8");
      long folder = store.stores().specialFolders(info.id()).inbox();
      byte[] key = store.database().transactions().read(tx -> sourceKey(tx, folder));
      LargeFolder large = new LargeFolder(store.database(), folder, key);
      timed(
          "fill",
          () -> {
            large.fill(MESSAGES);
            return null;
          });
      index(john, folder);
      table(john, folder);
    } finally {
      bus.stop();
      store.close();
    }
  }

  private byte[] sourceKey(Tx tx, long folderId) throws SQLException {
    return store.get(StoreCatalog.class).folder(tx, folderId).sourceKey();
  }

  private MessageIndex newNode() {
    FolderCheck check = new FolderCheck(new FolderLog());
    IndexBuilder builder = new IndexBuilder(store.database().transactions(), check);
    return new JdbcMessageIndex(
        store.database().transactions(), store.get(StoreFolderAccess.class), check, builder);
  }

  private void index(StoreSession john, long folder) {
    MessageIndex index = store.get(MessageIndex.class);
    FolderIndex first =
        timed("index: first sight of a taken-over folder", () -> index.open(john, folder));
    assertThat(first.count()).isEqualTo(MESSAGES);
    assertThat(first.number(MESSAGES - 1)).isEqualTo(MESSAGES + 9);
    assertThat(first.state().unseen()).isEqualTo(UNSEEN_AT_FIRST);
    assertThat(first.messageId(first.find(10))).isEqualTo(LargeFolder.id(0));
    FolderIndex cold = timed("index: open, cold", () -> newNode().open(john, folder));
    assertThat(cold.count()).isEqualTo(MESSAGES);
    assertThat(timed("index: open, warm", () -> index.open(john, folder))).isSameAs(first);
    List<Long> ids = List.of(LargeFolder.id(5));
    MarkChange flagged = new MarkChange(Marks.FLAGGED, 0, Set.of(), Set.of());
    timed("index: mark one", () -> store.messages().mark(john, folder, ids, flagged, -1));
    FolderIndex after = timed("index: open after a change", () -> index.open(john, folder));
    assertThat(after.marks(5) & Marks.FLAGGED).isEqualTo(Marks.FLAGGED);
    timed("index: state, cold", () -> newNode().state(john, folder));
    timed("index: state, warm", () -> index.state(john, folder));
    List<Long> many =
        LongStream.range(0, MARKED).map(n -> LargeFolder.id((int) n)).boxed().toList();
    timed(
        "store: mark a quarter seen",
        () ->
            store
                .messages()
                .mark(john, folder, many, new MarkChange(Marks.SEEN, 0, Set.of(), Set.of()), -1));
    assertThat(timed("index: open after that", () -> index.open(john, folder)).state().unseen())
        .isEqualTo(UNSEEN_LEFT);
  }

  private void table(StoreSession john, long folder) {
    Tables tables = store.get(DatabaseTables.class);
    try (Table table =
        timed("table: open", () -> tables.contents(john, folder, TableOptions.PLAIN))) {
      table.setColumns(COLUMNS);
      assertThat(timed("table: row count", table::rowCount)).isEqualTo(MESSAGES);
      assertThat(timed("table: first page of 50", () -> table.query(50, true))).hasSize(50);
      for (int tag :
          new int[] {Tags.PR_MESSAGE_DELIVERY_TIME, Tags.PR_SUBJECT, Tags.PR_MESSAGE_SIZE}) {
        sort(table, tag);
      }
      findFarAway(table);
      timed(
          "table: restrict to unread",
          () -> {
            table.restrict(new Restriction.BitMask(false, Tags.PR_MESSAGE_FLAGS, 1));
            return null;
          });
      assertThat(table.rowCount()).isEqualTo(UNSEEN_LEFT);
    }
    openAgain(tables, john, folder);
  }

  /** Orders and conditions that another table has had. */
  private void openAgain(Tables tables, StoreSession john, long folder) {
    for (int tag : new int[] {Tags.PR_SUBJECT, Tags.PR_MESSAGE_DELIVERY_TIME}) {
      try (Table table = tables.contents(john, folder, TableOptions.PLAIN)) {
        table.setColumns(COLUMNS);
        List<TableRow> rows =
            timed(
                "again: sort by " + Integer.toHexString(tag) + ", first page of 50",
                () -> {
                  table.sort(SortOrderSet.of(SortOrder.ascending(tag)));
                  return table.query(50, true);
                });
        assertThat(rows).hasSize(50);
      }
    }
    try (Table table = tables.contents(john, folder, TableOptions.PLAIN)) {
      table.setColumns(COLUMNS);
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_MESSAGE_SIZE)));
      int count =
          timed(
              "again: sort by size, restrict to unread",
              () -> {
                table.restrict(new Restriction.BitMask(false, Tags.PR_MESSAGE_FLAGS, 1));
                return table.rowCount();
              });
      assertThat(count).isEqualTo(UNSEEN_LEFT);
    }
  }

  /** The table is sorted by size: only its last row is larger than all others but one. */
  private void findFarAway(Table table) {
    int[] sizes = IntStream.range(0, MESSAGES).map(LargeFolder::size).distinct().sorted().toArray();
    int second = sizes[sizes.length - 2];
    Restriction larger =
        new Restriction.Property(
            Relop.GREATER, Tags.PR_MESSAGE_SIZE, new PropValue(Tags.PR_MESSAGE_SIZE, second));
    timed(
        "table: find by size, far away",
        () -> {
          table.find(larger, Table.BEGINNING, false);
          return null;
        });
    TableRow found = table.query(1, false).get(0);
    assertThat(found.cells().get(6).value()).isEqualTo(sizes[sizes.length - 1]);
  }

  private void sort(Table table, int tag) {
    timed(
        "table: sort by " + Integer.toHexString(tag),
        () -> {
          table.sort(SortOrderSet.of(SortOrder.ascending(tag)));
          return null;
        });
    List<TableRow> rows = timed("table: first page of 50, sorted", () -> table.query(50, true));
    assertThat(rows).hasSize(50);
    table.seek(Table.END, -50);
    assertThat(timed("table: last page of 50, sorted", () -> table.query(50, true))).hasSize(50);
  }
}
