package org.mapano.ejb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.cells.CacheFigures;
import org.mapano.ejb.cells.MessageMemory;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.object.DatabaseObjects;
import org.mapano.ejb.object.MessageBatches;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.submission.Submissions;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/**
 * Two nodes and another server write one database in turns: after each step the tables of both
 * nodes show what a node shows that has nothing in memory.
 */
abstract class SharedMemoryContract {
  private static final int TEXT = 0x6800001F;
  private static final int NUMBER = 0x68010003;
  private static final int SEVERAL = 0x6802101F;
  private static final int TIME = 0x68030040;
  private static final int TRUTH = 0x6804000B;
  private static final int SHORT = 0x68050002;
  private static final int DOUBLE = 0x68060005;
  private static final int LARGE = 0x68070014;
  private static final int DATA = 0x68080102;
  private static final int NAMED = 0x8501000B;

  private static final int[] WRITTEN = {
    TEXT,
    NUMBER,
    SEVERAL,
    TIME,
    TRUTH,
    SHORT,
    DOUBLE,
    LARGE,
    DATA,
    NAMED,
    Tags.PR_SUBJECT,
    Tags.PR_SENDER_NAME,
    Tags.PR_MESSAGE_DELIVERY_TIME,
    Tags.PR_SENSITIVITY
  };

  private static final ColumnSet COLUMNS =
      ColumnSet.of(
          columns(
              WRITTEN,
              Tags.PR_ENTRYID,
              Tags.PR_RECORD_KEY,
              Tags.PR_SOURCE_KEY,
              Tags.PR_PARENT_ENTRYID,
              Tags.PR_INSTANCE_KEY,
              Tags.PR_MESSAGE_FLAGS,
              Tags.PR_MESSAGE_SIZE,
              Tags.PR_MSG_STATUS,
              Tags.PR_HASATTACH,
              Tags.PR_LAST_MODIFICATION_TIME,
              Tags.PR_CHANGE_KEY,
              Tags.PR_FLAG_STATUS,
              Tags.PR_NORMALIZED_SUBJECT,
              Tags.PR_ACCESS,
              Tags.PR_EC_HIERARCHYID,
              Tags.PR_EC_IMAP_ID));

  private static final ColumnSet DESCRIBED =
      ColumnSet.of(Tags.PR_SUBJECT, Tags.PR_EC_IMAP_EMAIL_SIZE, Tags.PR_EC_IMAP_BODY);

  private final List<EventBus> buses = new ArrayList<>();
  private TestDatabase database;
  private StoreFixture one;
  private StoreFixture two;
  private StoreSession john;
  private SpecialFolders folders;
  private long inbox;

  abstract TestDatabase openDatabase();

  private static int[] columns(int[] some, int... others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  @BeforeEach
  void open() {
    database = openDatabase();
    one = node(null);
    john = one.users().add("john", 0);
    StoreInfo info = one.stores().createPrivate(TestUsers.system(), john.userId(), "en_US.UTF-8");
    folders = one.stores().specialFolders(info.id());
    inbox = folders.inbox();
    two = node(one);
  }

  private StoreFixture node(StoreFixture other) {
    EventBus bus = new EventBus();
    buses.add(bus);
    return configured(new StoreFixture(database).with(StoreEvents.class, bus), other);
  }

  /** A node with the users of another one. */
  private static StoreFixture configured(StoreFixture node, StoreFixture other) {
    node.option("default_sort_locale_id", "en_US").option("folder_max_items", "1000");
    return other == null ? node : node.with(UserDirectory.class, other.users());
  }

  @AfterEach
  void close() {
    buses.forEach(EventBus::stop);
    database.close();
  }

  private long save(StoreFixture node, String subject) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_MESSAGE_FLAGS, 0);
    return node.messages().create(john, inbox, message, SaveOptions.PLAIN).id();
  }

  /** Rows by order and condition, as one node shows them in newly opened tables. */
  private Map<String, List<List<Object>>> shown(StoreFixture node) {
    Map<String, List<List<Object>>> all = new HashMap<>();
    Tables tables = node.get(DatabaseTables.class);
    for (long folder : new long[] {inbox, folders.sent()}) {
      try (Table table = tables.contents(john, folder, TableOptions.PLAIN)) {
        table.setColumns(COLUMNS);
        all.put(folder + " as it is", rows(table));
        table.sort(SortOrderSet.of(SortOrder.descending(Tags.PR_SUBJECT)));
        all.put(folder + " by subject", rows(table));
        table.restrict(new Restriction.BitMask(false, Tags.PR_MESSAGE_FLAGS, 1));
        all.put(folder + " unread by subject", rows(table));
        table.sort(SortOrderSet.NONE);
        table.restrict(new Restriction.Property(Relop.GREATER, NUMBER, new PropValue(NUMBER, 50)));
        all.put(folder + " large numbers", rows(table));
        table.restrict(null);
        table.setColumns(DESCRIBED);
        all.put(folder + " described", rows(table));
      }
    }
    return all;
  }

  private static List<List<Object>> rows(Table table) {
    table.seek(Table.BEGINNING, 0);
    return table.query(1000, false).stream()
        .map(row -> row.cells().stream().map(SharedMemoryContract::readable).toList())
        .toList();
  }

  private static Object readable(PropValue cell) {
    Object value = cell.value() instanceof byte[] data ? Arrays.toString(data) : cell.value();
    return PropTag.toString(cell.tag()) + "=" + value;
  }

  private void assertBothShowWhatIsThere(String step) {
    Map<String, List<List<Object>>> there = shown(configured(new StoreFixture(database), one));
    assertThat(shown(one)).as("first node after: %s", step).isEqualTo(there);
    assertThat(shown(two)).as("second node after: %s", step).isEqualTo(there);
    assertThat(shown(one)).as("first node again after: %s", step).isEqualTo(there);
  }

  private static PropValue value(int tag, int number) {
    Object value =
        switch (PropTag.type(tag)) {
          case UNICODE, STRING8 -> "text " + number + "x".repeat(number % 3 * 200);
          case LONG -> number;
          case MV_UNICODE -> List.of("a" + number, "b");
          case SYSTIME -> 130_000_000_000_000_000L + number;
          case BOOLEAN -> number % 2 == 0;
          case I2 -> (short) number;
          case DOUBLE -> number / 2.0;
          case I8 -> (long) number << 33;
          default -> new byte[] {1, 2, (byte) number};
        };
    return new PropValue(tag, value);
  }

  @Test
  void everyPropertyThatOneNodeWritesIsShownByBoth() {
    long message = save(one, "first");
    save(two, "second");
    assertBothShowWhatIsThere("saving");
    int number = 7;
    for (int tag : WRITTEN) {
      StoreFixture writer = number % 2 == 0 ? one : two;
      PropMap set = new PropMap().put(value(tag, number++));
      writer.messages().change(john, message, set, List.of());
      assertBothShowWhatIsThere("writing " + PropTag.toString(tag));
    }
    for (int tag : WRITTEN) {
      StoreFixture writer = number++ % 2 == 0 ? one : two;
      writer.messages().change(john, message, new PropMap(), List.of(tag));
      assertBothShowWhatIsThere("removing " + PropTag.toString(tag));
    }
  }

  @Test
  void whateverIsDoneWithMessagesIsShownByBoth() {
    List<Long> messages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      messages.add(save(i % 2 == 0 ? one : two, "message " + i));
    }
    assertBothShowWhatIsThere("saving");
    long first = messages.getFirst();
    List<Long> some = messages.subList(0, 3);
    one.messages().mark(john, inbox, some, marks(Marks.SEEN), -1);
    assertBothShowWhatIsThere("reading");
    two.messages().mark(john, inbox, some, marks(Marks.FLAGGED | Marks.ANSWERED), -1);
    assertBothShowWhatIsThere("flagging");
    one.get(MessageBatches.class).setStatus(john, first, 8, 8, 0);
    assertBothShowWhatIsThere("setting the status");
    two.messages().original(john, first);
    assertBothShowWhatIsThere("asking for the original");
    Submissions submissions = one.get(Submissions.class);
    submissions.submit(john, first, 1);
    assertBothShowWhatIsThere("submitting");
    submissions.abort(john, first);
    assertBothShowWhatIsThere("aborting");
    submissions.submit(john, first, 0);
    two.get(Submissions.class).finish(john, first, 0);
    assertBothShowWhatIsThere("sending");
    attach(two, first);
    assertBothShowWhatIsThere("attaching");
    two.messages().move(john, some, folders.sent());
    assertBothShowWhatIsThere("moving away");
    one.messages().move(john, List.of(first), inbox);
    assertBothShowWhatIsThere("moving back");
    two.messages().copy(john, messages, folders.sent());
    assertBothShowWhatIsThere("copying");
    one.messages().delete(john, inbox, List.of(first), false);
    assertBothShowWhatIsThere("deleting");
    two.messages().restore(john, List.of(first), inbox);
    assertBothShowWhatIsThere("restoring");
    one.messages().delete(john, inbox, List.of(messages.get(4)), true);
    assertBothShowWhatIsThere("deleting for good");
  }

  private static MarkChange marks(int add) {
    return new MarkChange(add, 0, Set.of(), Set.of());
  }

  private void attach(StoreFixture node, long message) {
    ObjectTree attachment =
        new ObjectTree(
            ObjectType.ATTACHMENT,
            0,
            1,
            false,
            new PropMap()
                .put(Tags.PR_ATTACH_METHOD, 1)
                .put(Tags.PR_ATTACH_DATA_BIN, new byte[1000]),
            List.of(),
            null,
            List.of());
    ObjectTree changed =
        new ObjectTree(
            ObjectType.MESSAGE,
            message,
            0,
            false,
            new PropMap().put(Tags.PR_HASATTACH, true),
            List.of(),
            null,
            List.of(attachment));
    ObjectIds ids = node.get(ObjectIds.class);
    node.get(DatabaseObjects.class)
        .save(
            john,
            ids.entryId(inbox).orElseThrow(),
            ids.entryId(message).orElseThrow(),
            changed,
            false,
            0);
  }

  @Test
  void stepsInAnyOrderAreShownByBoth() {
    List<Long> messages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      messages.add(save(one, "message " + i));
    }
    Random random = new Random(20261122);
    for (int step = 0; step < 40; step++) {
      StoreFixture writer = random.nextBoolean() ? one : two;
      long message = messages.get(random.nextInt(messages.size()));
      int tag = WRITTEN[random.nextInt(WRITTEN.length)];
      int number = random.nextInt(100);
      switch (random.nextInt(5)) {
        case 0 -> writer.messages().mark(john, inbox, List.of(message), marks(1 << number % 3), -1);
        case 1 -> messages.add(save(writer, "step " + step));
        case 2 -> foreignChange(message, NUMBER, number);
        case 3 ->
            writer
                .messages()
                .move(john, List.of(message), number % 2 == 0 ? inbox : folders.sent());
        default ->
            writer
                .messages()
                .change(john, message, new PropMap().put(value(tag, number)), List.of());
      }
      assertBothShowWhatIsThere("step " + step);
    }
  }

  /** A change as the original writes it: the property and a row in the log, no index. */
  private void foreignChange(long message, int tag, int number) {
    database
        .transactions()
        .write(tx -> {
          execute(
              tx,
              "DELETE FROM properties WHERE hierarchyid = ? AND tag = ?",
              message,
              (long) PropTag.id(tag));
          execute(
              tx,
              "INSERT INTO properties (hierarchyid, tag, type, val_ulong) VALUES (?, ?, 3, ?)",
              message,
              (long) PropTag.id(tag),
              (long) number);
          long folder =
              one.get(HierarchyRows.class).find(tx, List.of(message)).get(message).parent();
          Map<Long, ObjectKeys.Keys> keys =
              one.get(ObjectKeys.class).find(tx, List.of(folder, message));
          byte[] parent = keys.get(folder).sourceKey();
          byte[] own = keys.get(message).sourceKey();
          execute(
              tx,
              "DELETE FROM changes WHERE parentsourcekey = ? AND sourcekey = ?"
                  + " AND change_type = 4098",
              parent,
              own);
          execute(
              tx,
              "INSERT INTO changes (parentsourcekey, sourcekey, change_type) VALUES (?, ?, 4098)",
              parent,
              own);
          return null;
        });
  }

  private static void execute(Tx tx, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Test
  void whatAnotherServerWritesIsShownByBoth() {
    long message = save(one, "first");
    save(two, "second");
    assertBothShowWhatIsThere("saving");
    for (int number = 1; number < 4; number++) {
      foreignChange(message, NUMBER, number);
      assertBothShowWhatIsThere("their change " + number);
      foreignChange(message, Tags.PR_MESSAGE_FLAGS, number);
      assertBothShowWhatIsThere("their flags " + number);
      two.messages().change(john, message, new PropMap().put(value(TEXT, number)), List.of());
      assertBothShowWhatIsThere("our change " + number);
    }
  }

  @Test
  void whatIsInMemoryIsNotReadAgain() {
    for (int i = 0; i < 20; i++) {
      save(one, "message " + i);
    }
    ColumnSet columns =
        ColumnSet.of(Tags.PR_ENTRYID, Tags.PR_SUBJECT, Tags.PR_MESSAGE_FLAGS, Tags.PR_INSTANCE_KEY);
    read(one, columns);
    CacheFigures before = one.get(MessageMemory.class).figures().get("cell");
    long statements = database.statements();
    read(one, columns);
    // The folder's place, one look at what changed for each of view and rows.
    assertThat(database.statements() - statements).isLessThanOrEqualTo(4);
    CacheFigures after = one.get(MessageMemory.class).figures().get("cell");
    assertThat(after.hits() - before.hits()).isEqualTo(20);
    assertThat(after.requests() - before.requests()).isEqualTo(20);
    assertThat(after.items()).isEqualTo(20);
    assertThat(after.bytes()).isPositive().isLessThan(after.maxBytes());
  }

  private Set<Object> read(StoreFixture node, ColumnSet columns) {
    try (Table table = node.get(DatabaseTables.class).contents(john, inbox, TableOptions.PLAIN)) {
      table.setColumns(columns);
      return rows(table).stream().collect(Collectors.toSet());
    }
  }
}
