package org.mapano.ejb.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;

/** What the message index must do on every database. */
abstract class MessageIndexContract {
  private static final StoreSession READER =
      new StoreSession(7, "john", 0, 0, Set.of(1), new Origin("test", "test", "none"));
  private static final StoreSession STRANGER =
      new StoreSession(8, "mary", 0, 0, Set.of(1), new Origin("test", "test", "none"));

  private TestDatabase database;
  private JdbcIndexWriter writer;
  private JdbcMessageIndex index;
  private StoreRows rows;
  private long folder;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    writer = new JdbcIndexWriter(new FolderCheck(new FolderLog()));
    index = newNode();
    rows = new StoreRows(database, writer);
    folder = rows.folder();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Another server process on the same database. */
  private JdbcMessageIndex newNode() {
    FolderCheck check = new FolderCheck(new FolderLog());
    FolderReadAccess access = new ReaderOnly();
    return new JdbcMessageIndex(
        database.transactions(),
        access,
        check,
        new IndexBuilder(database.transactions(), check),
        1 << 20);
  }

  private static final class ReaderOnly implements FolderReadAccess {
    @Override
    public Set<Long> readable(Tx tx, StoreSession session, Collection<Long> folderIds) {
      return session == READER ? Set.copyOf(folderIds) : Set.of();
    }

    @Override
    public void require(Tx tx, StoreSession session, long folderId) {
      if (session != READER) {
        throw StoreException.noAccess("folder");
      }
    }
  }

  private FolderIndex read() {
    return index.open(READER, folder);
  }

  private static long[] numbers(FolderIndex opened) {
    return LongStream.range(0, opened.count()).map(i -> opened.number((int) i)).toArray();
  }

  @Test
  void emptyFolderHasNumbersFromTheStart() {
    FolderState state = read().state();
    assertThat(state.messages()).isZero();
    assertThat(state.validity()).isEqualTo(folder);
    assertThat(state.nextNumber()).isEqualTo(1);
    assertThat(state.changeNumber()).isEqualTo(1);
    assertThat(state.recentAfter()).isZero();
  }

  @Test
  void deliveredMessagesAppearWithAllTheyHave() {
    read();
    IndexEntry first = rows.deliver(folder, Marks.SEEN | Marks.FLAGGED, Set.of("b", "a"), 700);
    IndexEntry second = rows.deliver(folder, 0, Set.of(), -1);
    FolderIndex opened = read();
    assertThat(numbers(opened)).containsExactly(first.number(), second.number());
    assertThat(opened.messageId(0)).isEqualTo(first.messageId());
    assertThat(opened.marks(0)).isEqualTo(Marks.SEEN | Marks.FLAGGED);
    assertThat(opened.keywords(0)).containsExactly("a", "b");
    assertThat(opened.keywords(1)).isEmpty();
    assertThat(opened.changeNumber(1)).isEqualTo(second.changeNumber());
    assertThat(opened.size(0)).isEqualTo(700);
    assertThat(opened.size(1)).isEqualTo(-1);
    assertThat(opened.receivedTicks(0)).isEqualTo(first.receivedTicks());
    assertThat(opened.find(second.number())).isEqualTo(1);
    assertThat(opened.find(second.number() + 5)).isEqualTo(-3);
    FolderState state = opened.state();
    assertThat(state.messages()).isEqualTo(2);
    assertThat(state.unseen()).isEqualTo(1);
    assertThat(state.size()).isGreaterThanOrEqualTo(701);
    assertThat(state.nextNumber()).isEqualTo(second.number() + 1);
    assertThat(state.changeNumber()).isEqualTo(second.changeNumber());
  }

  @Test
  void snapshotsStayAsTheyWereAndNewOnesShowMarks() {
    IndexEntry one = rows.deliver(folder, 0, Set.of(), 10);
    IndexEntry two = rows.deliver(folder, 0, Set.of(), 10);
    FolderIndex before = read();
    long change = rows.mark(folder, Marks.SEEN, Set.of("work"), one.messageId());
    FolderIndex after = read();
    assertThat(before.marks(0)).isZero();
    assertThat(before.keywords(0)).isEmpty();
    assertThat(after.marks(0)).isEqualTo(Marks.SEEN);
    assertThat(after.keywords(0)).containsExactly("work");
    assertThat(after.changeNumber(0)).isEqualTo(change);
    assertThat(after.changeNumber(1)).isEqualTo(two.changeNumber());
    assertThat(after.state().changeNumber()).isEqualTo(change);
    assertThat(after.state().unseen()).isEqualTo(1);
  }

  @Test
  void openingAgainCostsOneStatementWhenNothingChanged() {
    rows.deliver(folder, 0, Set.of(), 10);
    FolderIndex first = read();
    long before = database.statements();
    FolderIndex second = read();
    assertThat(database.statements() - before).isEqualTo(1);
    assertThat(second).isSameAs(first);
  }

  @Test
  void refreshingAfterADeliveryReadsOnlyTheDifference() {
    for (int i = 0; i < 20; i++) {
      rows.deliver(folder, 0, Set.of(), 10);
    }
    read();
    rows.deliver(folder, 0, Set.of(), 10);
    long before = database.statements();
    assertThat(read().count()).isEqualTo(21);
    assertThat(database.statements() - before).isEqualTo(3);
  }

  @Test
  void deletedMessagesVanishAndAreRemembered() {
    IndexEntry one = rows.deliver(folder, 0, Set.of(), 10);
    IndexEntry two = rows.deliver(folder, Marks.DELETED, Set.of(), 10);
    long before = read().state().changeNumber();
    assertThat(read().state().deleted()).isEqualTo(1);
    long change = rows.delete(folder, two.messageId());
    FolderIndex after = read();
    assertThat(numbers(after)).containsExactly(one.number());
    assertThat(after.state().changeNumber()).isEqualTo(change);
    assertThat(after.state().nextNumber()).isEqualTo(two.number() + 1);
    assertThat(index.vanishedSince(READER, folder, before)).containsExactly(two.number());
    assertThat(index.vanishedSince(READER, folder, change)).isEmpty();
    assertThat(index.vanishedSince(READER, folder, 0)).isNull();
  }

  @Test
  void everythingNeedsTheRightToRead() {
    rows.deliver(folder, 0, Set.of(), 10);
    assertThatThrownBy(() -> index.open(STRANGER, folder)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> index.state(STRANGER, folder)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> index.vanishedSince(STRANGER, folder, 1))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> index.markShown(STRANGER, folder, 1))
        .isInstanceOf(StoreException.class);
    assertThat(index.states(STRANGER, List.of(folder))).isEmpty();
  }

  @Test
  void foldersOfATakenOverDatabaseAreBuiltAtFirstSight() {
    long plain = rows.foreignMessage(folder, 500, 1);
    long numberless = rows.foreignMessage(folder, 0, 0);
    rows.setLong(plain, 0x1090, 2);
    rows.setLong(plain, 0x1081, 104);
    rows.setLong(plain, 0x678D, 4321);
    rows.setLong(numberless, 0x0E17, 0x30008);
    rows.setLong(folder, 0x6785, 499);
    FolderIndex opened = read();
    assertThat(opened.count()).isEqualTo(2);
    int at = opened.find(500);
    assertThat(opened.messageId(at)).isEqualTo(plain);
    assertThat(opened.marks(at)).isEqualTo(Marks.SEEN | Marks.FLAGGED | Marks.FORWARDED);
    assertThat(opened.size(at)).isEqualTo(4321);
    int other = opened.find(numberless);
    assertThat(opened.messageId(other)).isEqualTo(numberless);
    assertThat(opened.marks(other)).isEqualTo(Marks.ANSWERED | Marks.DELETED | Marks.DRAFT);
    assertThat(opened.size(other)).isEqualTo(-1);
    assertThat(opened.changeNumber(other)).isGreaterThan(opened.changeNumber(at));
    FolderState state = opened.state();
    assertThat(state.recentAfter()).isEqualTo(499);
    assertThat(state.nextNumber()).isGreaterThan(500);
    assertThat(index.vanishedSince(READER, folder, state.changeNumber())).isEmpty();
    assertThat(index.vanishedSince(READER, folder, state.changeNumber() - 1)).isNull();
  }

  @Test
  void numbersThatCollideAreToldApart() {
    long numberless = rows.foreignMessage(folder, 0, 0);
    long second = rows.foreignMessage(folder, numberless, 0);
    FolderIndex opened = read();
    assertThat(numbers(opened)).containsExactly(numberless, numberless + 1);
    assertThat(List.of(opened.messageId(0), opened.messageId(1)))
        .containsExactlyInAnyOrder(numberless, second);
  }

  @Test
  void associatedAndDeletedMessagesAreLeftOut() {
    long kept = rows.foreignMessage(folder, 10, 0);
    long gone = rows.foreignMessage(folder, 11, 0);
    long associated = rows.foreignMessage(folder, 12, 0);
    rows.foreignDelete(folder, gone);
    database
        .transactions()
        .write(tx -> {
          StoreRows.execute(tx, "UPDATE hierarchy SET flags = 64 WHERE id = ?", associated);
          return null;
        });
    FolderIndex opened = read();
    assertThat(opened.count()).isEqualTo(1);
    assertThat(opened.messageId(0)).isEqualTo(kept);
    assertThat(opened.state().nextNumber()).isEqualTo(13);
  }

  @Test
  void anotherServersChangesAreSeen() {
    IndexEntry ours = rows.deliver(folder, 0, Set.of(), 10);
    IndexEntry doomed = rows.deliver(folder, 0, Set.of(), 10);
    long before = read().state().changeNumber();
    long theirs = rows.foreignMessage(folder, 100_000, 1);
    rows.setLong(ours.messageId(), 0x0E07, 1);
    long flagged = rows.foreignChange(folder, ours.messageId(), StoreRows.FLAG);
    rows.foreignDelete(folder, doomed.messageId());
    FolderIndex opened = read();
    assertThat(numbers(opened)).containsExactly(ours.number(), 100_000);
    assertThat(opened.messageId(1)).isEqualTo(theirs);
    assertThat(opened.marks(0)).isEqualTo(Marks.SEEN);
    assertThat(opened.changeNumber(0)).isEqualTo(flagged);
    assertThat(index.vanishedSince(READER, folder, before)).containsExactly(doomed.number());
    assertThat(opened.state().changeNumber()).isGreaterThan(flagged);
  }

  @Test
  void deliveryIntoAFolderThatAnotherServerWroteKeepsItsMessages() {
    rows.deliver(folder, 0, Set.of(), 10);
    rows.foreignMessage(folder, 100_000, 0);
    IndexEntry last = rows.deliver(folder, 0, Set.of(), 10);
    assertThat(last.number()).isGreaterThan(100_000);
    assertThat(read().count()).isEqualTo(3);
    assertThat(read().state().nextNumber()).isEqualTo(last.number() + 1);
  }

  @Test
  void messageThatAnotherServerMovedIsShownWhereItIs() {
    long target = rows.folder();
    IndexEntry moved = rows.deliver(folder, 0, Set.of(), 10);
    read();
    rows.foreignMove(moved.messageId(), folder, target, 100_000);
    FolderIndex there = index.open(READER, target);
    assertThat(there.messageId(0)).isEqualTo(moved.messageId());
    assertThat(there.number(0)).isEqualTo(100_000);
    assertThat(read().count()).isZero();
    assertThat(index.vanishedSince(READER, folder, moved.changeNumber()))
        .containsExactly(moved.number());
  }

  @Test
  void messageLeftBehindByAnotherServersMoveDoesNotHinderOurs() {
    long between = rows.folder();
    long target = rows.folder();
    index.open(READER, target);
    IndexEntry moved = rows.deliver(folder, 0, Set.of(), 10);
    rows.foreignMove(moved.messageId(), folder, between, 100_000);
    database
        .transactions()
        .write(tx -> {
          writer.lock(tx, List.of(between, target));
          StoreRows.execute(
              tx, "UPDATE hierarchy SET parent = ? WHERE id = ?", target, moved.messageId());
          long left = StoreRows.log(tx, between, moved.messageId(), StoreRows.HARD_DELETED);
          long came = StoreRows.log(tx, target, moved.messageId(), StoreRows.NEW);
          writer.removed(tx, between, left, List.of(moved.messageId()));
          writer.added(
              tx,
              List.of(
                  new IndexEntry(target, 100_001, moved.messageId(), 0, Set.of(), came, 10, 5)));
          return null;
        });
    assertThat(numbers(index.open(READER, target))).containsExactly(100_001);
    assertThat(index.open(READER, between).count()).isZero();
    assertThat(read().count()).isZero();
  }

  @Test
  void changesThatDoNotConcernNormalMessagesCostNothing() {
    rows.deliver(folder, 0, Set.of(), 10);
    FolderIndex before = read();
    database
        .transactions()
        .write(tx -> {
          writer.lock(tx, folder);
          writer.touched(tx, folder, StoreRows.log(tx, folder, 4711, StoreRows.NEW));
          return null;
        });
    rows.foreignChange(folder, 4712, 0x2001);
    FolderIndex after = read();
    assertThat(numbers(after)).isEqualTo(numbers(before));
    assertThat(after.state().changeNumber()).isGreaterThan(before.state().changeNumber());
  }

  @Test
  void rolledBackWorkLeavesNothing() {
    rows.deliver(folder, 0, Set.of(), 10);
    read();
    assertThatThrownBy(() ->
            database
                .transactions()
                .write(tx -> {
                  rows.deliver(tx, folder, 0, Set.of(), 10);
                  throw new IllegalStateException("stop");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(read().count()).isEqualTo(1);
  }

  @Test
  void everyNodeSeesEveryChange() {
    MessageIndex other = newNode();
    IndexEntry one = rows.deliver(folder, 0, Set.of(), 10);
    assertThat(read().count()).isEqualTo(1);
    assertThat(other.open(READER, folder).count()).isEqualTo(1);
    IndexEntry two = rows.deliver(folder, 0, Set.of(), 10);
    rows.delete(folder, one.messageId());
    assertThat(numbers(other.open(READER, folder))).containsExactly(two.number());
    assertThat(numbers(read())).containsExactly(two.number());
  }

  @Test
  void statesOfManyFoldersTakeFewStatements() {
    List<Long> folders = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      long id = rows.folder();
      folders.add(id);
      rows.deliver(id, i % 2 == 0 ? Marks.SEEN : Marks.DELETED, Set.of(), 100);
    }
    List<FolderState> first = index.states(READER, folders);
    assertThat(first).extracting(FolderState::folderId).containsExactlyElementsOf(folders);
    assertThat(first).allMatch(state -> state.messages() == 1 && state.size() == 100);
    assertThat(first.get(0).unseen()).isZero();
    assertThat(first.get(1).unseen()).isEqualTo(1);
    assertThat(first.get(1).deleted()).isEqualTo(1);
    rows.deliver(folders.get(3), 0, Set.of(), 100);
    long before = database.statements();
    List<FolderState> second = index.states(READER, folders);
    assertThat(database.statements() - before).isLessThan(6);
    assertThat(second.get(3).messages()).isEqualTo(2);
    assertThat(second.get(3)).isEqualTo(index.open(READER, folders.get(3)).state());
  }

  @Test
  void statesBuildFoldersOfATakenOverDatabase() {
    rows.foreignMessage(folder, 30, 0);
    assertThat(index.states(READER, List.of(folder, 2L + Integer.MAX_VALUE)))
        .singleElement()
        .matches(state -> state.messages() == 1 && state.nextNumber() == 31);
  }

  @Test
  void shownMessagesAreNoLongerRecent() {
    IndexEntry one = rows.deliver(folder, 0, Set.of(), 10);
    read();
    index.markShown(READER, folder, one.number());
    assertThat(read().state().recentAfter()).isEqualTo(one.number());
    index.markShown(READER, folder, one.number() - 1);
    assertThat(index.state(READER, folder).recentAfter()).isEqualTo(one.number());
  }

  @Test
  void sizeBecomesKnownInKeptAndInNewSnapshots() {
    IndexEntry one = rows.deliver(folder, 0, Set.of(), -50);
    FolderIndex opened = read();
    assertThat(opened.size(0)).isEqualTo(-1);
    index.sizeKnown(folder, one.messageId(), 812);
    assertThat(opened.size(0)).isEqualTo(812);
    assertThat(newNode().open(READER, folder).size(0)).isEqualTo(812);
    assertThat(read().changeNumber(0)).isEqualTo(one.changeNumber());
  }

  @Test
  void deletedFolderLosesItsIndexAndARestoredOneIsBuiltAnew() {
    IndexEntry one = rows.deliver(folder, 0, Set.of(), 10);
    read();
    database
        .transactions()
        .write(tx -> {
          writer.foldersDeleted(tx, List.of(folder));
          return null;
        });
    assertThat(numbers(read())).containsExactly(one.number());
  }

  @Test
  void repairMendsWhatIsWrong() {
    IndexEntry one = rows.deliver(folder, Marks.SEEN, Set.of(), 10);
    IndexEntry two = rows.deliver(folder, 0, Set.of(), 10);
    read();
    database
        .transactions()
        .write(tx -> {
          StoreRows.execute(
              tx, "UPDATE mapano_message SET marks = 8 WHERE message_id = ?", one.messageId());
          StoreRows.execute(tx, "DELETE FROM mapano_message WHERE message_id = ?", two.messageId());
          return null;
        });
    assertThat(index.rebuildAll()).isGreaterThanOrEqualTo(1);
    FolderIndex mended = read();
    assertThat(numbers(mended)).containsExactly(one.number(), two.number());
    assertThat(mended.marks(0)).isEqualTo(Marks.SEEN);
    assertThat(mended.changeNumber(0)).isEqualTo(one.changeNumber());
  }

  @Test
  void historyIsCutByAgeAndByNumber() {
    List<Long> changes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      IndexEntry entry = rows.deliver(folder, 0, Set.of(), 10);
      changes.add(rows.delete(folder, entry.messageId()));
    }
    VanishedHistory history = new VanishedHistory(database.transactions(), 3);
    Instant now = Instant.now();
    assertThat(history.purge(now)).isEqualTo(1);
    assertThat(index.vanishedSince(READER, folder, changes.get(0) - 1)).isNull();
    assertThat(index.vanishedSince(READER, folder, changes.get(0))).hasSize(3);
    assertThat(history.purge(now)).isZero();
    assertThat(history.purge(now.plus(VanishedHistory.KEPT).plusSeconds(60))).isEqualTo(1);
    assertThat(index.vanishedSince(READER, folder, changes.get(2))).isNull();
    assertThat(index.vanishedSince(READER, folder, changes.get(3))).isEmpty();
  }

  @Test
  void whatIsNotAFolderIsNotFound() {
    assertThatThrownBy(() -> index.open(READER, 999_999)).isInstanceOf(StoreException.class);
  }

  @Test
  void concurrentDeliveriesRiseInNumberAndChange() throws Exception {
    index.open(READER, folder);
    MessageIndex other = newNode();
    List<Callable<Void>> work = new ArrayList<>();
    CountDownLatch delivering = new CountDownLatch(4);
    for (int worker = 0; worker < 4; worker++) {
      work.add(() -> {
        try {
          for (int i = 0; i < 15; i++) {
            rows.deliver(folder, 0, Set.of(), 10);
          }
        } finally {
          delivering.countDown();
        }
        return null;
      });
    }
    for (MessageIndex node : List.of(index, other)) {
      work.add(() -> {
        watchGrow(node, delivering);
        return null;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(work.size())) {
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    }
    FolderIndex last = newNode().open(READER, folder);
    assertThat(last.count()).isEqualTo(60);
    for (int i = 1; i < last.count(); i++) {
      assertThat(last.changeNumber(i)).isGreaterThan(last.changeNumber(i - 1));
    }
    assertThat(numbers(read())).isEqualTo(numbers(last));
  }

  /** Each snapshot continues the one before: nothing appears later below a known number. */
  private void watchGrow(MessageIndex node, CountDownLatch delivering) {
    FolderIndex before = node.open(READER, folder);
    boolean last = false;
    while (!last) {
      last = delivering.getCount() == 0;
      FolderIndex now = node.open(READER, folder);
      assertThat(Arrays.copyOf(numbers(now), before.count())).isEqualTo(numbers(before));
      assertThat(now.state().changeNumber()).isGreaterThanOrEqualTo(before.state().changeNumber());
      before = now;
    }
    assertThat(before.count()).isEqualTo(60);
  }
}
