package org.mapano.ejb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;

/** A store of a user, and what tests of its tables need. */
abstract class TableFixture {
  static final int CATEGORIES = 0x6802101F;
  static final ColumnSet SUBJECTS = ColumnSet.of(Tags.PR_SUBJECT, Tags.PR_INSTANCE_KEY);

  final EventBus bus = new EventBus();
  StoreFixture store;
  StoreSession john;
  StoreInfo johnStore;
  SpecialFolders folders;
  Tables tables;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    store =
        new StoreFixture(openDatabase())
            .with(StoreEvents.class, bus)
            .option("default_sort_locale_id", "en_US")
            .option("folder_max_items", "1000");
    john = store.users().add("john", 0);
    johnStore = store.stores().createPrivate(TestUsers.system(), john.userId(), "en_US.UTF-8");
    folders = store.stores().specialFolders(johnStore.id());
    tables = store.get(DatabaseTables.class);
  }

  @AfterEach
  void close() {
    bus.stop();
    store.close();
  }

  SavedMessage save(long folderId, PropMap properties) {
    MapiMessage message = new MapiMessage();
    message.properties().put(Tags.PR_MESSAGE_CLASS, "IPM.Note").putAll(properties);
    return store.messages().create(john, folderId, message, SaveOptions.PLAIN);
  }

  SavedMessage save(String subject) {
    return save(folders.inbox(), new PropMap().put(Tags.PR_SUBJECT, subject));
  }

  Table inbox() {
    Table table = tables.contents(john, folders.inbox(), TableOptions.PLAIN);
    table.setColumns(SUBJECTS);
    return table;
  }

  /** Waits until everything published so far has been told. */
  void drain() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    try (StoreEvents.Subscription end = bus.onFolder(-1, event -> told.countDown())) {
      bus.publish(new StoreEvent(StoreEvent.Kind.FOLDER_CHANGED, 0, -1, 0, 0));
      assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  static List<Object> column(Table table, int index) {
    table.seek(Table.BEGINNING, 0);
    List<Object> values = new ArrayList<>();
    for (TableRow row : table.query(100, false)) {
      PropValue cell = row.cells().get(index);
      values.add(PropTag.type(cell.tag()) == PropType.ERROR ? null : cell.value());
    }
    return values;
  }

  static List<Object> subjects(Table table) {
    return column(table, 0);
  }

  static Restriction subjectIs(String subject) {
    return new Restriction.Property(
        Relop.EQUAL, Tags.PR_SUBJECT, new PropValue(Tags.PR_SUBJECT, subject));
  }

  static void assertCode(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
