package org.mapano.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.NewFolder;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.table.DatabaseTables;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.TableOptions;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Restriction;

/** What search folders must do on every supported database. */
abstract class SearchContract {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final EventBus bus = new EventBus();
  private StoreFixture store;
  private StoreSession john;
  private SpecialFolders folders;
  private SearchFolders searches;
  private long found;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    store =
        new StoreFixture(openDatabase())
            .with(StoreEvents.class, bus)
            .option("default_sort_locale_id", "en_US")
            .option("folder_max_items", "1000");
    john = store.users().add("john", 0);
    StoreInfo info = store.stores().createPrivate(TestUsers.system(), john.userId(), "en_US.UTF-8");
    folders = store.stores().specialFolders(info.id());
    searches = store.get(SearchFolders.class);
    NewFolder folder = new NewFolder("found", "", 2, null, null, new PropMap());
    found = store.folders().create(john, info.rootFolderId(), folder, false, 0);
  }

  @AfterEach
  void close() {
    bus.stop();
    store.close();
  }

  private long save(long folderId, String subject) {
    MapiMessage message = new MapiMessage();
    message.properties().put(Tags.PR_SUBJECT, subject).put(Tags.PR_MESSAGE_CLASS, "IPM.Note");
    return store.messages().create(john, folderId, message, SaveOptions.PLAIN).id();
  }

  private SearchCriteria needles(boolean recursive) {
    Restriction restriction =
        new Restriction.Content(
            Restriction.FUZZY_SUBSTRING | Restriction.FUZZY_IGNORE_CASE,
            Tags.PR_SUBJECT,
            new PropValue(Tags.PR_SUBJECT, "needle"));
    byte[] inbox = store.get(ObjectIds.class).entryId(folders.inbox()).orElseThrow();
    return new SearchCriteria(restriction, List.of(inbox), recursive);
  }

  private int rows() {
    try (Table table = store.get(DatabaseTables.class).contents(john, found, TableOptions.PLAIN)) {
      return table.rowCount();
    }
  }

  /** Waits until results and counters are as they must be. */
  private void await(int messages, int unread) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      var info = store.folders().get(john, found);
      if (rows() == messages && info.messages() == messages && info.unread() == unread) {
        return;
      }
      Thread.sleep(10);
    }
    assertThat(rows()).as("rows of the search folder").isEqualTo(messages);
    assertThat(store.folders().get(john, found).unread()).as("unread ones").isEqualTo(unread);
  }

  @Test
  void findsWhatThereIsAndFollowsChanges() throws InterruptedException {
    long sub = store.folders().create(john, folders.inbox(), "sub", "IPF.Note");
    save(folders.inbox(), "a Needle");
    save(folders.inbox(), "hay");
    save(sub, "needle below");
    searches.start(john, found, needles(true));
    assertThat(rows()).isEqualTo(2);

    long id = save(sub, "another needle");
    await(3, 3);
    MarkChange read = new MarkChange(Marks.SEEN, 0, java.util.Set.of(), java.util.Set.of());
    store.messages().mark(john, sub, List.of(id), read, -1);
    await(3, 2);
    PropMap hay = new PropMap().put(Tags.PR_SUBJECT, "hay now");
    store.messages().change(john, id, hay, List.of());
    await(2, 2);
    store.folders().delete(john, sub, false);
    await(1, 1);
  }

  @Test
  void shallowSearchesStayInTheirFolders() throws InterruptedException {
    long sub = store.folders().create(john, folders.inbox(), "sub", "IPF.Note");
    save(sub, "needle below");
    searches.start(john, found, needles(false));
    assertThat(rows()).isZero();
    save(sub, "needle below too");
    save(folders.inbox(), "needle");
    await(1, 1);
  }

  @Test
  void criteriaAreKeptUntilStopped() {
    assertNotInitialized();
    searches.start(john, found, needles(true));
    SearchCriteria kept = searches.criteria(john, found);
    assertThat(kept.restriction()).isEqualTo(needles(true).restriction());
    assertThat(kept.recursive()).isTrue();
    assertThat(kept.folders()).hasSize(1);
    searches.stop(john, found);
    assertNotInitialized();
    StoreSession mary = store.users().add("mary", 0);
    assertThatThrownBy(() -> searches.start(mary, found, needles(true)))
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NO_ACCESS));
  }

  private void assertNotInitialized() {
    assertThatThrownBy(() -> searches.criteria(john, found))
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NOT_INITIALIZED));
  }
}
