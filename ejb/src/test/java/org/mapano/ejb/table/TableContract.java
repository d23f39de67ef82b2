package org.mapano.ejb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/** What tables must do on every supported database. */
abstract class TableContract extends TableFixture {

  @Test
  void rowsComeNewestFirstWithSquareCells() {
    save("one");
    SavedMessage two = save("two");
    try (Table table = tables.contents(john, folders.inbox(), TableOptions.PLAIN)) {
      table.setColumns(
          ColumnSet.of(
              Tags.PR_SUBJECT,
              Tags.PR_ENTRYID,
              Tags.PR_PARENT_ENTRYID,
              Tags.PR_OBJECT_TYPE,
              Tags.PR_ACCESS,
              Tags.PR_INSTANCE_KEY,
              Tags.PR_ROW_TYPE,
              Tags.PR_CONTENT_UNREAD,
              Tags.PR_LONGTERM_ENTRYID_FROM_TABLE,
              Tags.PR_EC_IMAP_ID,
              Tags.PR_SENSITIVITY,
              Tags.PR_HTML));
      assertThat(table.rowCount()).isEqualTo(2);
      List<TableRow> rows = table.query(10, true);
      assertThat(rows).hasSize(2);
      TableRow row = rows.getFirst();
      assertThat(row.key()).isEqualTo(InstanceKey.of((int) two.id(), 0));
      List<Object> cells = row.cells().stream().map(PropValue::value).toList();
      assertThat(cells.get(0)).isEqualTo("two");
      assertThat((byte[]) cells.get(1)).hasSize(48);
      assertThat((byte[]) cells.get(2)).hasSize(48).isNotEqualTo(cells.get(1));
      assertThat(cells.get(3)).isEqualTo(5);
      assertThat(cells.get(4)).isEqualTo(7);
      assertThat(cells.get(5)).isEqualTo(row.key().toBytes());
      assertThat(cells.get(6)).isEqualTo(1);
      assertThat(cells.get(7)).isEqualTo(1);
      assertThat(cells.get(8)).isEqualTo(cells.get(1));
      assertThat(cells.get(9)).isEqualTo((int) two.number());
      assertThat(row.cells().get(10))
          .isEqualTo(new PropValue(0x0036000A, ErrorCode.NOT_FOUND.value()));
      assertThat(row.cells().get(11))
          .isEqualTo(new PropValue(0x1013000A, ErrorCode.NOT_FOUND.value()));
      assertThat(table.position()).isEqualTo(2);
      assertThat(table.query(10, true)).isEmpty();
    }
  }

  @Test
  void longValuesAreCutUnlessAskedOtherwise() {
    byte[] key = new byte[600];
    save(
        folders.inbox(),
        new PropMap().put(Tags.PR_SUBJECT, "x".repeat(300)).put(Tags.PR_REPORT_TAG, key));
    ColumnSet columns = ColumnSet.of(Tags.PR_SUBJECT, Tags.PR_REPORT_TAG);
    TableOptions uncut = new TableOptions(false, false, false, true);
    try (Table cut = tables.contents(john, folders.inbox(), TableOptions.PLAIN);
        Table whole = tables.contents(john, folders.inbox(), uncut)) {
      cut.setColumns(columns);
      whole.setColumns(columns);
      assertThat((String) column(cut, 0).getFirst()).hasSize(255);
      assertThat((byte[]) column(cut, 1).getFirst()).hasSize(511);
      assertThat((String) column(whole, 0).getFirst()).hasSize(300);
      assertThat((byte[]) column(whole, 1).getFirst()).hasSize(600);
    }
  }

  @Test
  void rowsAreSortedByOneOrMoreColumns() {
    save(folders.inbox(), new PropMap().put(Tags.PR_SUBJECT, "b").put(Tags.PR_IMPORTANCE, 1));
    save(folders.inbox(), new PropMap().put(Tags.PR_SUBJECT, "A").put(Tags.PR_IMPORTANCE, 2));
    save(folders.inbox(), new PropMap().put(Tags.PR_SUBJECT, "ä").put(Tags.PR_IMPORTANCE, 2));
    save(folders.inbox(), new PropMap().put(Tags.PR_SUBJECT, "none"));
    try (Table table = inbox()) {
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_SUBJECT)));
      assertThat(subjects(table)).containsExactly("A", "ä", "b", "none");
      table.sort(SortOrderSet.of(SortOrder.descending(Tags.PR_SUBJECT)));
      assertThat(subjects(table)).containsExactly("none", "b", "ä", "A");
      table.sort(
          SortOrderSet.of(
              SortOrder.descending(Tags.PR_IMPORTANCE), SortOrder.ascending(Tags.PR_SUBJECT)));
      assertThat(subjects(table)).containsExactly("A", "ä", "b", "none");
      table.sort(
          SortOrderSet.of(
              SortOrder.ascending(Tags.PR_IMPORTANCE), SortOrder.descending(Tags.PR_SUBJECT)));
      assertThat(subjects(table)).containsExactly("none", "b", "ä", "A");
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_EC_IMAP_ID)));
      assertThat(subjects(table)).containsExactly("b", "A", "ä", "none");
      table.sort(SortOrderSet.NONE);
      assertThat(subjects(table)).containsExactly("none", "ä", "A", "b");
    }
  }

  @Test
  void rowsAreSortedByComputedColumns() {
    save("RE: b");
    save("a");
    save("12: c");
    try (Table table = inbox()) {
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_NORMALIZED_SUBJECT)));
      assertThat(subjects(table)).containsExactly("12: c", "a", "RE: b");
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_INSTANCE_KEY)));
      assertThat(subjects(table)).hasSize(3);
    }
  }

  @Test
  void ordersWithoutMeaningAreRefused() {
    try (Table table = inbox()) {
      assertCode(
          ErrorCode.TOO_COMPLEX,
          () -> table.sort(SortOrderSet.of(SortOrder.ascending(CATEGORIES))));
    }
  }

  @Test
  void restrictionsFilterByStoredComputedAndSubObjects() {
    SavedMessage one = save("one");
    save("two");
    MapiMessage rich = new MapiMessage();
    rich.properties().put(Tags.PR_SUBJECT, "three").put(Tags.PR_BODY, "y".repeat(400) + "needle");
    MapiRecipient mary = new MapiRecipient();
    mary.properties().put(Tags.PR_DISPLAY_NAME, "Mary").put(Tags.PR_RECIPIENT_TYPE, 1);
    rich.recipients().add(mary);
    store.messages().create(john, folders.inbox(), rich, SaveOptions.PLAIN);
    try (Table table = inbox()) {
      table.restrict(subjectIs("TWO"));
      assertThat(subjects(table)).containsExactly("two");
      table.restrict(new Restriction.Not(subjectIs("two")));
      assertThat(subjects(table)).containsExactly("three", "one");
      table.restrict(
          new Restriction.Content(
              Restriction.FUZZY_SUBSTRING, Tags.PR_BODY, new PropValue(Tags.PR_BODY, "needle")));
      assertThat(subjects(table)).containsExactly("three");
      table.restrict(
          new Restriction.Property(
              Relop.EQUAL,
              Tags.PR_EC_HIERARCHYID,
              new PropValue(Tags.PR_EC_HIERARCHYID, (int) one.id())));
      assertThat(subjects(table)).containsExactly("one");
      table.restrict(
          new Restriction.Sub(
              Restriction.RECIPIENTS,
              new Restriction.Property(
                  Relop.EQUAL, Tags.PR_DISPLAY_NAME, new PropValue(Tags.PR_DISPLAY_NAME, "mary"))));
      assertThat(subjects(table)).containsExactly("three");
      table.restrict(null);
      assertThat(table.rowCount()).isEqualTo(3);
    }
  }

  @Test
  void restrictionsThatCannotBePutToRowsKeepThem() {
    save("one");
    try (Table table = inbox()) {
      Restriction deep = subjectIs("one");
      for (int i = 0; i < 16; i++) {
        deep = new Restriction.Not(deep);
      }
      Restriction tooDeep = deep;
      assertCode(ErrorCode.TOO_COMPLEX, () -> table.restrict(tooDeep));
      Restriction noBits = new Restriction.BitMask(true, Tags.PR_SUBJECT, 1);
      table.restrict(noBits);
      assertThat(subjects(table)).containsExactly("one");
    }
  }

  @Test
  void everyValueGetsItsRowInAnInstanceColumn() {
    save(
        folders.inbox(),
        new PropMap().put(Tags.PR_SUBJECT, "both").put(CATEGORIES, List.of("work", "home")));
    save("plain");
    int instance = CATEGORIES | PropType.MV_INSTANCE;
    try (Table table = inbox()) {
      table.setColumns(ColumnSet.of(Tags.PR_SUBJECT, instance, Tags.PR_INSTANCE_KEY));
      table.sort(SortOrderSet.of(SortOrder.ascending(instance)));
      assertThat(table.rowCount()).isEqualTo(3);
      assertThat(subjects(table)).containsExactly("plain", "both", "both");
      List<TableRow> rows = table.query(10, false);
      assertThat(rows.get(1).cells().get(1)).isEqualTo(new PropValue(0x6802001F, "home"));
      assertThat(rows.get(1).key().orderId()).isEqualTo(1);
      assertThat(rows.get(2).cells().get(1)).isEqualTo(new PropValue(0x6802001F, "work"));
      assertThat(table.row(rows.get(1).key())).isEqualTo(rows.get(1));
    }
  }

  @Test
  void seekingAndBookmarksMoveThePosition() {
    for (int i = 0; i < 10; i++) {
      save("m" + i);
    }
    try (Table table = inbox()) {
      assertThat(table.seek(Table.BEGINNING, 4)).isEqualTo(4);
      int bookmark = table.createBookmark();
      assertThat(table.seek(Table.CURRENT, 100)).isEqualTo(6);
      assertThat(table.position()).isEqualTo(10);
      assertThat(table.seek(Table.END, -3)).isEqualTo(-3);
      assertThat(table.query(2, true)).hasSize(2);
      assertThat(table.position()).isEqualTo(9);
      assertThat(table.query(-4, true)).hasSize(4);
      assertThat(table.position()).isEqualTo(5);
      assertThat(table.seek(bookmark, 1)).as("from the position before").isZero();
      assertThat(table.position()).isEqualTo(5);
      table.seekFraction(1, 2);
      assertThat(table.position()).isEqualTo(5);
      table.seekFraction(7, 3);
      assertThat(table.position()).isEqualTo(10);
      assertCode(ErrorCode.INVALID_PARAMETER, () -> table.seekFraction(1, 0));
      table.freeBookmark(bookmark);
      assertCode(ErrorCode.INVALID_BOOKMARK, () -> table.freeBookmark(bookmark));
      assertCode(ErrorCode.INVALID_BOOKMARK, () -> table.seek(bookmark, 0));
    }
  }

  @Test
  void rowsAreFoundInBothDirections() {
    for (int i = 0; i < 150; i++) {
      save(i % 50 == 0 ? "wanted" : "m" + i);
    }
    try (Table table = inbox()) {
      table.find(subjectIs("wanted"), Table.BEGINNING, false);
      assertThat(table.position()).isEqualTo(49);
      table.seek(Table.CURRENT, 1);
      table.find(subjectIs("wanted"), Table.CURRENT, false);
      assertThat(table.position()).isEqualTo(99);
      table.find(subjectIs("wanted"), Table.END, true);
      assertThat(table.position()).isEqualTo(149);
      table.seek(Table.CURRENT, -1);
      table.find(subjectIs("wanted"), Table.CURRENT, true);
      assertThat(table.position()).isEqualTo(99);
      assertCode(ErrorCode.NOT_FOUND, () -> table.find(subjectIs("x"), Table.BEGINNING, false));
      assertThat(table.position()).isEqualTo(99);
    }
  }

  @Test
  void rowsAreFoundDirectlyByTheirKeys() {
    save("one");
    SavedMessage two = save("two");
    save("three");
    byte[] entryId = store.messages().load(john, two.id()).properties().bytes(Tags.PR_ENTRYID);
    byte[] instanceKey = InstanceKey.of((int) two.id(), 0).toBytes();
    try (Table table = inbox()) {
      for (PropValue key :
          List.of(
              new PropValue(Tags.PR_ENTRYID, entryId),
              new PropValue(Tags.PR_INSTANCE_KEY, instanceKey))) {
        table.seek(Table.BEGINNING, 0);
        table.find(new Restriction.Property(Relop.EQUAL, key.tag(), key), Table.BEGINNING, false);
        assertThat(table.position()).isEqualTo(1);
      }
      PropValue unknown = new PropValue(Tags.PR_ENTRYID, new byte[48]);
      assertCode(
          ErrorCode.NOT_FOUND,
          () ->
              table.find(
                  new Restriction.Property(Relop.EQUAL, unknown.tag(), unknown),
                  Table.BEGINNING,
                  false));
    }
  }

  @Test
  void associatedAndDeletedMessagesHaveTablesOfTheirOwn() {
    SavedMessage gone = save("gone");
    save("here");
    MapiMessage hidden = new MapiMessage();
    hidden.properties().put(Tags.PR_SUBJECT, "hidden");
    SaveOptions associated = new SaveOptions(true, 0, Set.of(), null);
    store.messages().create(john, folders.inbox(), hidden, associated);
    store.messages().delete(john, folders.inbox(), List.of(gone.id()), false);
    try (Table normal = inbox();
        Table other =
            tables.contents(john, folders.inbox(), new TableOptions(true, false, false, false));
        Table deleted =
            tables.contents(john, folders.inbox(), new TableOptions(false, true, false, false))) {
      other.setColumns(SUBJECTS);
      deleted.setColumns(SUBJECTS);
      assertThat(subjects(normal)).containsExactly("here");
      assertThat(subjects(other)).contains("hidden").doesNotContain("here");
      assertThat(subjects(deleted)).containsExactly("gone");
    }
  }

  @Test
  void tablesAreCapped() {
    store.option("folder_max_items", "3");
    for (int i = 0; i < 5; i++) {
      save("m" + i);
    }
    try (Table table = inbox()) {
      assertThat(subjects(table)).containsExactly("m4", "m3", "m2");
      table.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_SUBJECT)));
      assertThat(subjects(table)).containsExactly("m2", "m3", "m4");
    }
  }

  @Test
  void foldersAreListedDirectlyOrAtAnyDepth() {
    long a = store.folders().create(john, folders.inbox(), "a", "IPF.Note");
    store.folders().create(john, a, "deep", "IPF.Note");
    long b = store.folders().create(john, folders.inbox(), "b", "IPF.Note");
    store.folders().delete(john, b, false);
    save(a, new PropMap().put(Tags.PR_SUBJECT, "m"));
    ColumnSet columns =
        ColumnSet.of(
            Tags.PR_DISPLAY_NAME,
            Tags.PR_CONTENT_COUNT,
            Tags.PR_OBJECT_TYPE,
            Tags.PR_RIGHTS,
            Tags.PR_EC_IMAP_ID);
    try (Table direct = tables.hierarchy(john, folders.inbox(), TableOptions.PLAIN);
        Table deep =
            tables.hierarchy(john, folders.inbox(), new TableOptions(false, false, true, false));
        Table deleted =
            tables.hierarchy(john, folders.inbox(), new TableOptions(false, true, false, false))) {
      direct.setColumns(columns);
      deep.setColumns(columns);
      deleted.setColumns(columns);
      assertThat(column(direct, 0)).containsExactly("a");
      assertThat(column(direct, 1)).containsExactly(1);
      assertThat(column(direct, 2)).containsExactly(3);
      assertThat(column(direct, 3)).containsExactly(Rights.ALL);
      assertThat(column(direct, 4)).containsExactly((int) a);
      deep.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_DISPLAY_NAME)));
      assertThat(column(deep, 0)).containsExactly("a", "deep");
      assertThat(column(deleted, 0)).containsExactly("b");
    }
  }

  @Test
  void foldersAreOrderedByTheirDepth() {
    long a = store.folders().create(john, folders.inbox(), "a", "IPF.Note");
    store.folders().create(john, a, "deep", "IPF.Note");
    store.folders().create(john, folders.inbox(), "b", "IPF.Note");
    try (Table deep =
        tables.hierarchy(john, folders.inbox(), new TableOptions(false, false, true, false))) {
      deep.setColumns(ColumnSet.of(Tags.PR_DISPLAY_NAME));
      deep.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_DEPTH)));
      assertThat(column(deep, 0)).last().isEqualTo("deep");
      deep.sort(SortOrderSet.of(SortOrder.descending(Tags.PR_DEPTH)));
      assertThat(column(deep, 0)).first().isEqualTo("deep");
    }
  }

  @Test
  void recipientsAndAttachmentsAreTables() {
    MapiMessage message = new MapiMessage();
    message.properties().put(Tags.PR_SUBJECT, "m");
    for (String name : List.of("first", "second")) {
      MapiRecipient recipient = new MapiRecipient();
      recipient.properties().put(Tags.PR_DISPLAY_NAME, name).put(Tags.PR_RECIPIENT_TYPE, 1);
      message.recipients().add(recipient);
    }
    MapiAttachment attachment = new MapiAttachment();
    attachment.properties().put(Tags.PR_ATTACH_LONG_FILENAME, "a.txt");
    attachment.data(ByteSource.of(new byte[10]));
    message.attachments().add(attachment);
    SavedMessage saved = store.messages().create(john, folders.inbox(), message, SaveOptions.PLAIN);
    try (Table recipients = tables.recipients(john, saved.id());
        Table attachments = tables.attachments(john, saved.id())) {
      recipients.setColumns(ColumnSet.of(Tags.PR_DISPLAY_NAME, Tags.PR_OBJECT_TYPE));
      recipients.sort(SortOrderSet.of(SortOrder.ascending(Tags.PR_DISPLAY_NAME)));
      assertThat(column(recipients, 0)).containsExactly("first", "second");
      assertThat(column(recipients, 1)).containsExactly(6, 6);
      attachments.setColumns(ColumnSet.of(Tags.PR_ATTACH_LONG_FILENAME, Tags.PR_RECORD_KEY));
      assertThat(column(attachments, 0)).containsExactly("a.txt");
      assertThat((byte[]) column(attachments, 1).getFirst()).isNotEmpty();
    }
  }

  @Test
  void chosenMessagesAreThoseThatLiveAndMayBeRead() {
    long first = save("first").id();
    long second = save("second").id();
    long gone = save("gone").id();
    store.messages().delete(john, folders.inbox(), List.of(gone), false);
    List<Long> chosen = List.of(first, gone, folders.inbox(), 999_999L, second);
    try (Table table = tables.chosen(john, chosen)) {
      table.setColumns(SUBJECTS);
      assertThat(table.query(10, true))
          .extracting(row -> row.cells().getFirst().value())
          .containsExactlyInAnyOrder("first", "second");
    }
    StoreSession mary = store.users().add("mary", 0);
    try (Table table = tables.chosen(mary, chosen)) {
      assertThat(table.rowCount()).isZero();
    }
  }
}
