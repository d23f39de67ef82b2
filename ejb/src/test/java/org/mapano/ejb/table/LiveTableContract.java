package org.mapano.ejb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.rights.AclRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/** What tables must do while the store changes, on every supported database. */
abstract class LiveTableContract extends TableFixture {

  @Test
  void bookmarkOfAVanishedRowSaysSo() {
    save("one");
    SavedMessage two = save("two");
    try (Table table = inbox()) {
      int bookmark = table.createBookmark();
      store.messages().delete(john, folders.inbox(), List.of(two.id()), false);
      awaitCount(table, 1);
      assertCode(ErrorCode.INVALID_BOOKMARK, () -> table.seek(bookmark, 0));
    }
  }

  /** Events arrive a little later than the change. */
  private static void awaitCount(Table table, int rows) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (table.rowCount() != rows && System.nanoTime() - end < 0) {
      pause();
    }
    assertThat(table.rowCount()).isEqualTo(rows);
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void contentsAreShownToReadersOnlyAndFoldersToWhomTheyAreVisible() {
    save("secret");
    StoreSession mary = store.users().add("mary", 0);
    long shared = store.folders().create(john, folders.inbox(), "shared", "IPF.Note");
    store.folders().create(john, folders.inbox(), "own", "IPF.Note");
    store
        .database()
        .transactions()
        .write(tx -> {
          store
              .get(AclRows.class)
              .grant(tx, shared, mary.userId(), Rights.READ_ANY | Rights.VISIBLE);
          return null;
        });
    save(shared, new PropMap().put(Tags.PR_SUBJECT, "for all"));
    try (Table contents = tables.contents(mary, folders.inbox(), TableOptions.PLAIN);
        Table sharedContents = tables.contents(mary, shared, TableOptions.PLAIN);
        Table hierarchy = tables.hierarchy(mary, folders.inbox(), TableOptions.PLAIN)) {
      assertThat(contents.rowCount()).isZero();
      contents.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_SUBJECT)));
      assertThat(contents.rowCount()).isZero();
      assertThat(sharedContents.rowCount()).isEqualTo(1);
      hierarchy.setColumns(ColumnSet.of(Tags.PR_DISPLAY_NAME, Tags.PR_ACCESS));
      assertThat(column(hierarchy, 0)).containsExactly("shared");
      assertThat(column(hierarchy, 1)).containsExactly(2);
    }
  }

  @Test
  void openTablesFollowChanges() throws Exception {
    save("b");
    SavedMessage doomed = save("d");
    drain();
    BlockingQueue<TableEvent> heard = new LinkedBlockingQueue<>();
    try (Table table = inbox()) {
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_SUBJECT)));
      table.listen(heard::add);
      table.seek(Table.BEGINNING, 1);
      SavedMessage added = save("c");
      TableEvent event = next(heard);
      assertThat(event.kind()).isEqualTo(TableEvent.Kind.ADDED);
      assertThat(event.key()).isEqualTo(InstanceKey.of((int) added.id(), 0));
      assertThat(event.previous()).isNotNull();
      assertThat(event.row().cells().getFirst().value()).isEqualTo("c");
      assertThat(table.position()).isEqualTo(2);
      assertThat(subjects(table)).containsExactly("b", "c", "d");

      store.messages().change(john, added.id(), new PropMap().put(Tags.PR_SUBJECT, "a"), List.of());
      event = next(heard);
      assertThat(event.kind()).isEqualTo(TableEvent.Kind.CHANGED);
      assertThat(event.previous()).isNull();
      assertThat(subjects(table)).containsExactly("a", "b", "d");

      store.messages().delete(john, folders.inbox(), List.of(doomed.id()), false);
      event = next(heard);
      assertThat(event.kind()).isEqualTo(TableEvent.Kind.REMOVED);
      assertThat(event.key()).isEqualTo(InstanceKey.of((int) doomed.id(), 0));
      assertThat(event.row()).isNull();
      assertThat(subjects(table)).containsExactly("a", "b");
    }
  }

  private static TableEvent next(BlockingQueue<TableEvent> heard) throws InterruptedException {
    TableEvent event = heard.poll(60, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  @Test
  void rowsThatEnterOrLeaveTheRestrictionAreAddedAndRemoved() throws Exception {
    SavedMessage message = save("m");
    drain();
    BlockingQueue<TableEvent> heard = new LinkedBlockingQueue<>();
    try (Table table = inbox()) {
      table.restrict(new Restriction.BitMask(true, Tags.PR_MESSAGE_FLAGS, 1));
      table.listen(heard::add);
      assertThat(table.rowCount()).isZero();
      List<Long> ids = List.of(message.id());
      MarkChange seen = new MarkChange(Marks.SEEN, 0, Set.of(), Set.of());
      MarkChange unseen = new MarkChange(0, Marks.SEEN, Set.of(), Set.of());
      store.messages().mark(john, folders.inbox(), ids, seen, -1);
      assertThat(next(heard).kind()).isEqualTo(TableEvent.Kind.ADDED);
      store.messages().mark(john, folders.inbox(), ids, unseen, -1);
      assertThat(next(heard).kind()).isEqualTo(TableEvent.Kind.REMOVED);
    }
  }

  @Test
  void manyChangesAtOnceMeanReload() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(save("m" + i).id());
    }
    drain();
    CountDownLatch noted = new CountDownLatch(1);
    BlockingQueue<TableEvent> heard = new LinkedBlockingQueue<>();
    try (Table table = inbox()) {
      assertThat(table.rowCount()).isEqualTo(20);
      table.listen(event -> {
        heard.add(event);
        await(noted);
      });
      save("one more");
      assertThat(next(heard).kind()).isEqualTo(TableEvent.Kind.ADDED);
      // They gather while the table still tells of the one before.
      store.messages().delete(john, folders.inbox(), ids, false);
      drain();
      noted.countDown();
      assertThat(next(heard).kind()).isEqualTo(TableEvent.Kind.RELOAD);
      awaitCount(table, 1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void privateItemsOfOthersAreNotMentioned() throws Exception {
    privateItemsAreNotMentionedTo(store.users().add("mary", 0));
  }

  @Test
  void privateItemsAreNotMentionedToAdministratorsOfOtherCompanies() throws Exception {
    StoreSession mary = store.users().add("mary", 0);
    int elsewhere = john.companyId() + 1;
    privateItemsAreNotMentionedTo(
        new StoreSession(
            mary.userId(), mary.login(), 1, elsewhere, mary.groupIds(), mary.origin()));
  }

  private void privateItemsAreNotMentionedTo(StoreSession mary) throws Exception {
    store
        .database()
        .transactions()
        .write(tx -> {
          store
              .get(AclRows.class)
              .grant(tx, folders.inbox(), mary.userId(), Rights.READ_ANY | Rights.VISIBLE);
          return null;
        });
    BlockingQueue<TableEvent> heard = new LinkedBlockingQueue<>();
    try (Table table = tables.contents(mary, folders.inbox(), TableOptions.PLAIN)) {
      table.setColumns(SUBJECTS);
      assertThat(table.rowCount()).isZero();
      table.listen(heard::add);
      save(
          folders.inbox(),
          new PropMap().put(Tags.PR_SUBJECT, "private").put(Tags.PR_SENSITIVITY, 2));
      awaitCount(table, 1);
      save("open");
      assertThat(next(heard).row().cells().getFirst().value()).isEqualTo("open");
    }
  }

  @Test
  void countersOfAFolderChangeItsRow() throws Exception {
    long sub = store.folders().create(john, folders.inbox(), "sub", "IPF.Note");
    drain();
    BlockingQueue<TableEvent> heard = new LinkedBlockingQueue<>();
    try (Table table = tables.hierarchy(john, folders.inbox(), TableOptions.PLAIN)) {
      table.setColumns(ColumnSet.of(Tags.PR_DISPLAY_NAME, Tags.PR_CONTENT_COUNT));
      assertThat(table.rowCount()).isEqualTo(1);
      table.listen(heard::add);
      save(sub, new PropMap().put(Tags.PR_SUBJECT, "m"));
      TableEvent event = next(heard);
      assertThat(event.kind()).isEqualTo(TableEvent.Kind.CHANGED);
      assertThat(event.row().cells().get(1).value()).isEqualTo(1);
    }
  }

  @Test
  void closedTablesAndMissingObjectsAreNotFound() {
    Table table = inbox();
    table.close();
    assertCode(ErrorCode.NOT_FOUND, table::rowCount);
    assertCode(ErrorCode.NOT_FOUND, () -> tables.contents(john, 999_999, TableOptions.PLAIN));
    assertCode(ErrorCode.NOT_FOUND, () -> tables.recipients(john, folders.inbox()));
  }

  @Test
  void openingAndTheFirstPageTakeFewStatements() throws Exception {
    for (int i = 0; i < 60; i++) {
      save("m" + i);
    }
    drain();
    try (Table table = inbox()) {
      long before = store.database().statements();
      table.setColumns(
          ColumnSet.of(Tags.PR_SUBJECT, Tags.PR_ENTRYID, Tags.PR_MESSAGE_FLAGS, Tags.PR_ACCESS));
      table.sort(SortOrderSet.of(SortOrder.descending(Tags.PR_SUBJECT)));
      assertThat(table.query(50, true)).hasSize(50);
      assertThat(store.database().statements() - before).isLessThan(10);
    }
  }

  @Test
  void severalThreadsMayUseOneTableWhileItChanges() throws Exception {
    save("start");
    try (Table table = inbox();
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_SUBJECT)));
      List<Callable<Void>> work = new ArrayList<>();
      work.add(() -> {
        for (int i = 0; i < 25; i++) {
          save("m" + i);
        }
        return null;
      });
      for (int reader = 0; reader < 3; reader++) {
        work.add(() -> {
          for (int i = 0; i < 25; i++) {
            table.seek(Table.BEGINNING, 0);
            List<TableRow> rows = table.query(100, false);
            assertThat(rows.size()).isBetween(0, 26);
            table.find(subjectIs("start"), Table.BEGINNING, false);
          }
          return null;
        });
      }
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
      awaitCount(table, 26);
      List<Object> all = subjects(table);
      assertThat(all).isSortedAccordingTo((a, b) -> ((String) a).compareTo((String) b));
    }
  }
}
