package org.mapano.ejb.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.message.Marks;

/** What the index must do when other servers write too, on every supported database. */
abstract class SharedIndexContract extends IndexFixture {

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
    assertThat(opened.changeNumber(0)).isGreaterThanOrEqualTo(flagged);
    assertThat(index.vanishedSince(READER, folder, before)).containsExactly(doomed.number());
    assertThat(opened.changeNumber(1)).isGreaterThan(before);
    assertThat(opened.state().changeNumber()).isGreaterThan(flagged);
  }

  @Test
  void changesOfAnotherServerThatAreCommittedLateAreSeenWithItsNext() {
    IndexEntry ours = rows.deliver(folder, 0, Set.of(), 10);
    long late = rows.foreignChange(rows.folder(), ours.messageId(), StoreRows.FLAG);
    rows.deliver(folder, 0, Set.of(), 10);
    assertThat(read().state().changeNumber()).isGreaterThan(late);
    rows.moveChange(late, folder);
    rows.setLong(ours.messageId(), 0x0E07, 1);
    long theirs = rows.foreignMessage(folder, 100_000, 0);
    FolderIndex opened = read();
    assertThat(opened.marks(0)).isEqualTo(Marks.SEEN);
    assertThat(opened.messageId(2)).isEqualTo(theirs);
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
  void statesBuildFoldersOfATakenOverDatabase() {
    rows.foreignMessage(folder, 30, 0);
    assertThat(index.states(READER, List.of(folder, 2L + Integer.MAX_VALUE)))
        .singleElement()
        .matches(state -> state.messages() == 1 && state.nextNumber() == 31);
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
