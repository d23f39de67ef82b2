package org.mapano.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.index.FolderCheck;
import org.mapano.ejb.index.FolderLog;
import org.mapano.ejb.index.IndexEntry;
import org.mapano.ejb.index.JdbcIndexWriter;
import org.mapano.ejb.index.StoreRows;
import org.mapano.ejb.notify.StoreEvent.Kind;
import org.mapano.ejb.testing.TestDatabase;

class ChangePollTest {
  private TestDatabase database;
  private EventBus bus;
  private ChangePoll poll;
  private StoreRows rows;

  @BeforeEach
  void open() {
    database = TestDatabase.h2();
    bus = new EventBus();
    FolderLog log = new FolderLog();
    poll = new ChangePoll(database.transactions(), log, bus);
    rows = new StoreRows(database, new JdbcIndexWriter(new FolderCheck(log)));
  }

  @AfterEach
  void close() {
    bus.stop();
    database.close();
  }

  private void turns() {
    for (int i = 0; i < 3; i++) {
      poll.turn();
    }
  }

  @Test
  void nobodyWatchingCostsNothing() {
    long before = database.statements();
    turns();
    assertThat(database.statements()).isEqualTo(before);
  }

  @Test
  void changesOfOtherNodesAreToldOnce() throws Exception {
    long folder = rows.folder();
    long quiet = rows.folder();
    BlockingQueue<StoreEvent> heard = new LinkedBlockingQueue<>();
    bus.onFolder(folder, heard::add);
    bus.onFolder(quiet, heard::add);
    turns();
    IndexEntry entry = rows.deliver(folder, 0, Set.of(), 10);
    turns();
    StoreEvent told = heard.poll(60, TimeUnit.SECONDS);
    assertThat(told)
        .isEqualTo(new StoreEvent(Kind.MESSAGES_CHANGED, 0, folder, 0, entry.changeNumber()));
    turns();
    bus.publish(new StoreEvent(Kind.MESSAGE_CREATED, 1, quiet, 9, 0));
    assertThat(heard.poll(60, TimeUnit.SECONDS).folderId()).isEqualTo(quiet);
    assertThat(heard).isEmpty();
  }

  @Test
  void whatThisNodeToldIsNotToldAgain() throws Exception {
    long folder = rows.folder();
    BlockingQueue<StoreEvent> heard = new LinkedBlockingQueue<>();
    bus.onFolder(folder, heard::add);
    IndexEntry entry = rows.deliver(folder, 0, Set.of(), 10);
    bus.publish(
        new StoreEvent(Kind.MESSAGE_CREATED, 1, folder, entry.messageId(), entry.changeNumber()));
    assertThat(heard.poll(60, TimeUnit.SECONDS).kind()).isEqualTo(Kind.MESSAGE_CREATED);
    turns();
    bus.publish(new StoreEvent(Kind.FOLDER_CHANGED, 1, folder, folder, 0));
    assertThat(heard.poll(60, TimeUnit.SECONDS).kind()).isEqualTo(Kind.FOLDER_CHANGED);
    assertThat(heard).isEmpty();
  }

  private void mark(BlockingQueue<StoreEvent> heard, long folder) throws InterruptedException {
    bus.publish(new StoreEvent(Kind.FOLDER_CHANGED, 1, folder, folder, 0));
    assertThat(heard.poll(60, TimeUnit.SECONDS).kind()).isEqualTo(Kind.FOLDER_CHANGED);
  }

  @Test
  void changeOfThisNodeIsNotToldBetweenItsCommitAndItsEvent() throws Exception {
    long folder = rows.folder();
    BlockingQueue<StoreEvent> heard = new LinkedBlockingQueue<>();
    bus.onFolder(folder, heard::add);
    database
        .transactions()
        .write(tx -> {
          IndexEntry entry = rows.deliver(tx, folder, 0, Set.of(), 10);
          tx.afterCommit(() -> {
            turns();
            bus.publish(
                new StoreEvent(
                    Kind.MESSAGE_CREATED, 1, folder, entry.messageId(), entry.changeNumber()));
          });
          return null;
        });
    turns();
    assertThat(heard.poll(60, TimeUnit.SECONDS).kind()).isEqualTo(Kind.MESSAGE_CREATED);
    mark(heard, folder);
    assertThat(heard).isEmpty();
  }

  @Test
  void changeOfAnotherNodeWaitsForTransactionsOfThisOneButNotForEver() throws Exception {
    long folder = rows.folder();
    BlockingQueue<StoreEvent> heard = new LinkedBlockingQueue<>();
    bus.onFolder(folder, heard::add);
    turns();
    long first =
        database
            .transactions()
            .write(tx -> {
              long change = rows.deliver(folder, 0, Set.of(), 10).changeNumber();
              turns();
              return change;
            });
    mark(heard, folder);
    assertThat(heard).as("while a transaction was under way").isEmpty();
    poll.turn();
    assertThat(heard.poll(60, TimeUnit.SECONDS))
        .isEqualTo(new StoreEvent(Kind.MESSAGES_CHANGED, 0, folder, 0, first));
    database
        .transactions()
        .write(tx -> {
          rows.deliver(folder, 0, Set.of(), 10);
          for (int i = 0; i < ChangePoll.PATIENCE + 3; i++) {
            poll.turn();
          }
          return null;
        });
    assertThat(heard.poll(60, TimeUnit.SECONDS).kind()).isEqualTo(Kind.MESSAGES_CHANGED);
  }
}
