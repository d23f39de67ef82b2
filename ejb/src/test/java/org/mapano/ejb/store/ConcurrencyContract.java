package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.MessageWriter;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/** Many at once, and failures in between; counters are recomputed after every test. */
abstract class ConcurrencyContract extends StoreContract {
  private static final int THREADS = 8;

  private void inParallel(List<Callable<Void>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Void> result : threads.invokeAll(work)) {
        result.get();
      }
    }
  }

  @Test
  void deliveriesMarksAndMovesInTheSameFolders() throws Exception {
    long inbox = johnFolders.inbox();
    long sent = johnFolders.sent();
    List<Long> ids = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 10; i++) {
      ids.add(save(inbox, "first " + i).id());
    }
    List<Callable<Void>> work = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      work.add(() -> {
        Random random = new Random(thread);
        for (int i = 0; i < 12; i++) {
          act(thread % 4, inbox, sent, ids, random);
        }
        return null;
      });
    }
    inParallel(work);
    for (long folder : List.of(inbox, sent)) {
      FolderIndex index = store.get(MessageIndex.class).open(john, folder);
      Set<Long> numbers = new HashSet<>();
      for (int i = 0; i < index.count(); i++) {
        assertThat(numbers.add(index.number(i))).isTrue();
        int stored =
            store
                .messages()
                .loadProperties(john, folder, List.of(index.messageId(i)), Tags.PR_EC_IMAP_ID)
                .get(index.messageId(i))
                .integer(Tags.PR_EC_IMAP_ID, 0);
        assertThat((long) stored).isEqualTo(index.number(i));
      }
    }
  }

  private void act(int kind, long inbox, long sent, List<Long> ids, Random random) {
    Long id = ids.get(random.nextInt(ids.size()));
    switch (kind) {
      case 0 -> ids.add(save(random.nextBoolean() ? inbox : sent, "new").id());
      case 1 -> {
        MarkChange change =
            random.nextBoolean()
                ? new MarkChange(Marks.SEEN, 0, Set.of("k" + random.nextInt(3)), Set.of())
                : new MarkChange(0, Marks.SEEN, Set.of(), Set.of("k1"));
        store.messages().mark(john, random.nextBoolean() ? inbox : sent, List.of(id), change, -1);
      }
      case 2 -> store.messages().move(john, List.of(id), random.nextBoolean() ? inbox : sent);
      default -> {
        store.messages().copy(john, List.of(id), inbox);
        store.messages().delete(john, inbox, List.of(ids.get(random.nextInt(ids.size()))), false);
      }
    }
  }

  @Test
  void numbersAndChangesRiseInTheOrderInWhichTheyBecomeVisible() throws Exception {
    long inbox = johnFolders.inbox();
    save(inbox, "first");
    MessageIndex index = store.get(MessageIndex.class);
    AtomicBoolean done = new AtomicBoolean();
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    Thread watcher =
        new Thread(() -> {
          long lastNumber = 0;
          long lastChange = 0;
          Set<Long> seen = new HashSet<>();
          while (!done.get()) {
            FolderIndex now = index.open(john, inbox);
            for (int i = 0; i < now.count(); i++) {
              if (seen.add(now.messageId(i))
                  && (now.number(i) <= lastNumber || now.changeNumber(i) <= lastChange)) {
                wrong.add(now.number(i) + " after " + lastNumber);
              }
            }
            lastNumber = now.number(now.count() - 1);
            lastChange = now.state().changeNumber();
          }
        });
    watcher.start();
    List<Callable<Void>> work = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      work.add(() -> {
        for (int i = 0; i < 15; i++) {
          save(inbox, "m");
        }
        return null;
      });
    }
    try {
      inParallel(work);
    } finally {
      done.set(true);
      watcher.join();
    }
    assertThat(wrong).isEmpty();
    assertThat(info(inbox).messages()).isEqualTo(1 + THREADS * 15);
  }

  @Test
  void foldersAreMadeOnceAndNeverBelowEachOther() throws Exception {
    long a = store.folders().create(john, johnFolders.inbox(), "a", "");
    long b = store.folders().create(john, johnFolders.inbox(), "b", "");
    List<Callable<Void>> work = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      work.add(() -> {
        try {
          store.folders().create(john, johnFolders.drafts(), "same", "");
        } catch (org.mapano.ejb.error.StoreException collision) {
          assertThat(collision.code()).isEqualTo(org.mapano.ejb.error.ErrorCode.COLLISION);
        }
        try {
          store.folders().move(john, thread % 2 == 0 ? a : b, thread % 2 == 0 ? b : a, null);
        } catch (org.mapano.ejb.error.StoreException cycle) {
          assertThat(cycle.code()).isEqualTo(org.mapano.ejb.error.ErrorCode.FOLDER_CYCLE);
        }
        return null;
      });
    }
    inParallel(work);
    assertThat(store.folders().subtree(john, johnFolders.drafts())).hasSize(1);
    assertThat(store.folders().subtree(john, johnFolders.inbox())).hasSize(2);
  }

  @Test
  void nothingIsDeliveredIntoADeletedFolder() throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      long folder = store.folders().create(john, johnFolders.inbox(), "f" + round, "");
      for (int t = 0; t < 2; t++) {
        work.add(() -> {
          try {
            for (int i = 0; i < 10; i++) {
              save(folder, "m");
            }
          } catch (org.mapano.ejb.error.StoreException gone) {
            assertThat(gone.code()).isEqualTo(org.mapano.ejb.error.ErrorCode.NOT_FOUND);
          }
          return null;
        });
      }
      work.add(() -> {
        store.folders().delete(john, folder, true);
        return null;
      });
    }
    inParallel(work);
    assertThat(store.folders().subtree(john, johnFolders.inbox())).isEmpty();
    assertThat(
            count(
                "hierarchy h WHERE h.parent IS NOT NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM hierarchy p WHERE p.id = h.parent)"))
        .isZero();
  }

  @Test
  void rollbackLeavesNothing() {
    long hierarchy = count("hierarchy WHERE 1 = 1");
    long properties = count("properties WHERE 1 = 1");
    long changes = count("changes WHERE 1 = 1");
    int events = store.events().published().size();
    MapiMessage message = mail("m");
    message.attachments().add(attachment("a", "x"));
    NewMessage unsaved =
        new NewMessage(
            johnFolders.inbox(),
            message,
            options(Marks.SEEN, Set.of("k"), "raw"),
            store.get(Authors.class).of(john),
            Incoming.NEW);
    assertFails(
        org.mapano.ejb.error.ErrorCode.BUSY,
        () ->
            store
                .database()
                .transactions()
                .write(tx -> {
                  store.get(MessageWriter.class).insert(tx, List.of(unsaved));
                  throw new org.mapano.ejb.error.StoreException(
                      org.mapano.ejb.error.ErrorCode.BUSY, "no");
                }));
    assertThat(count("hierarchy WHERE 1 = 1")).isEqualTo(hierarchy);
    assertThat(count("properties WHERE 1 = 1")).isEqualTo(properties);
    assertThat(count("changes WHERE 1 = 1")).isEqualTo(changes);
    assertThat(count("singleinstances WHERE 1 = 1")).isZero();
    assertThat(store.storage().data()).isEmpty();
    assertThat(store.events().published()).hasSize(events);
    SavedMessage saved =
        store.messages().create(john, johnFolders.inbox(), message, SaveOptions.PLAIN);
    assertThat(subject(saved.id())).isEqualTo("m");
  }

  @Test
  void manyRecipientsCostAboutAsManyStatementsAsOne() {
    List<StoreSession> users = new ArrayList<>();
    List<Long> inboxes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      StoreSession user = store.users().add("user" + i, 0);
      StoreInfo info = store.stores().createPrivate(TestUsers.system(), user.userId(), "C");
      users.add(user);
      inboxes.add(store.stores().specialFolders(info.id()).inbox());
    }
    MapiMessage message = mail("to all");
    message.attachments().add(attachment("a", "once"));
    SaveOptions options = options(0, Set.of(), "raw text");
    deliver(users.subList(0, 1), inboxes.subList(0, 1), message, options);
    deliver(users, inboxes, message, options);
    int before = store.storage().data().size();
    long one = deliver(users.subList(0, 1), inboxes.subList(0, 1), message, options);
    long many = deliver(users, inboxes, message, options);
    assertThat(one).as("statements for one recipient").isLessThanOrEqualTo(MAX_STATEMENTS);
    assertThat(many).as("statements for twenty recipients").isLessThanOrEqualTo(one + 4);
    assertThat(store.storage().data()).hasSize(before + 4);
    for (int i = 0; i < users.size(); i++) {
      assertThat(store.folders().get(users.get(i), inboxes.get(i)).messages())
          .isEqualTo(i == 0 ? 4 : 2);
    }
    Map<Long, SavedMessage> none = store.messages().move(john, List.of(), johnFolders.inbox());
    assertThat(none).isEmpty();
  }

  /** Round trips of a delivery, the index's included. */
  private static final int MAX_STATEMENTS = 16;

  private long deliver(
      List<StoreSession> users, List<Long> inboxes, MapiMessage message, SaveOptions options) {
    List<NewMessage> messages = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      messages.add(
          new NewMessage(
              inboxes.get(i),
              message,
              options,
              store.get(Authors.class).of(users.get(i)),
              Incoming.NEW));
    }
    long before = store.database().statements();
    store
        .database()
        .transactions()
        .write(tx -> store.get(MessageWriter.class).insert(tx, messages));
    return store.database().statements() - before;
  }
}
