package org.mapano.ejb.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Marks;

/** What the message index must do on every database. */
abstract class MessageIndexContract extends IndexFixture {

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
}
