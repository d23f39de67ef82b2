package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/** What messages must do on every supported database. */
abstract class MessageContract extends StoreContract {
  @Test
  void savedTreeIsLoadedAsItWas() throws IOException {
    MapiMessage inner = mail("inner");
    inner.attachments().add(attachment("deep.txt", "deep data"));
    MapiMessage message = mail("outer ü 😀");
    message.properties().put(0x6801001F, "").put(0x68021102, List.of(bytes("a"), bytes("")));
    message
        .named()
        .put(NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "x-spam"), PropType.UNICODE, "no");
    message.attachments().add(attachment("a.txt", "data"));
    message.attachments().add(new MapiAttachment().embedded(inner));
    SavedMessage saved =
        store.messages().create(john, johnFolders.inbox(), message, SaveOptions.PLAIN);

    MapiMessage loaded = store.messages().load(john, saved.id());
    assertThat(loaded.properties().string(Tags.PR_SUBJECT)).isEqualTo("outer ü 😀");
    assertThat(loaded.properties().string(0x6801001F)).isEmpty();
    assertThat(loaded.properties().list(0x68021102, byte[].class)).hasSize(2);
    assertThat(
            loaded
                .named()
                .get(NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "x-spam"))
                .value())
        .isEqualTo("no");
    assertThat(loaded.recipients()).hasSize(1);
    assertThat(loaded.recipients().getFirst().properties().bytes(Tags.PR_ENTRYID))
        .isEqualTo(bytes("entry id of Mary"));
    assertThat(loaded.attachments()).hasSize(2);
    assertThat(loaded.attachments().get(0).data().read()).isEqualTo(bytes("data"));
    MapiMessage embedded = loaded.attachments().get(1).embedded();
    assertThat(embedded.properties().string(Tags.PR_SUBJECT)).isEqualTo("inner");
    assertThat(embedded.attachments().getFirst().data().read()).isEqualTo(bytes("deep data"));
    assertThat(loaded.properties().integer(Tags.PR_MESSAGE_FLAGS, 0) & 0x10).isEqualTo(0x10);
    assertThat(loaded.properties().bool(Tags.PR_HASATTACH)).isTrue();
  }

  @Test
  void newMessageHasIdentityTimesAndChangeKey() {
    SavedMessage saved = save(johnFolders.inbox(), "one");
    PropMap properties = store.messages().load(john, saved.id()).properties();
    assertThat(properties.bytes(Tags.PR_ENTRYID)).hasSize(48);
    assertThat(properties.bytes(Tags.PR_SOURCE_KEY)).hasSize(22);
    assertThat(properties.bytes(Tags.PR_CHANGE_KEY)).hasSize(20);
    assertThat(properties.bytes(Tags.PR_PREDECESSOR_CHANGE_LIST)).hasSize(21);
    assertThat(properties.integer(Tags.PR_EC_IMAP_ID, 0)).isEqualTo((int) saved.number());
    assertThat(properties.longValue(Tags.PR_CREATION_TIME)).isNotNull();
    assertThat(properties.longValue(Tags.PR_LAST_MODIFICATION_TIME)).isNotNull();
    assertThat(properties.string(Tags.PR_LAST_MODIFIER_NAME)).isEqualTo("john");
    assertThat(properties.integer(Tags.PR_OBJECT_TYPE, 0)).isEqualTo(5);
    assertThat(properties.integer(Tags.PR_ACCESS, 0)).isEqualTo(7);
    assertThat(properties.integer(Tags.PR_MESSAGE_SIZE, 0)).isPositive();
    assertThat(count("changes WHERE change_type = 4097 AND id = " + saved.changeNumber()))
        .isEqualTo(1);
    assertThat(count("deferredupdate WHERE hierarchyid = " + saved.id()))
        .isEqualTo(store.database().transactions().dialect().isOriginals() ? 1 : 0);
    assertThat(store.events().published())
        .contains(
            new StoreEvent(
                StoreEvent.Kind.MESSAGE_CREATED,
                johnStore.id(),
                johnFolders.inbox(),
                saved.id(),
                saved.changeNumber()));
  }

  @Test
  void numbersAndChangesRise() {
    SavedMessage first = save(johnFolders.inbox(), "one");
    SavedMessage second = save(johnFolders.inbox(), "two");
    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(second.changeNumber()).isGreaterThan(first.changeNumber());
    assertThat(info(johnFolders.inbox()).messages()).isEqualTo(2);
    assertThat(info(johnFolders.inbox()).unread()).isEqualTo(2);
  }

  @Test
  void marksBecomePropertiesAndBack() {
    SavedMessage saved =
        store
            .messages()
            .create(
                john,
                johnFolders.inbox(),
                mail("m"),
                options(Marks.SEEN | Marks.FLAGGED, Set.of("work"), null));
    assertThat(info(johnFolders.inbox()).unread()).isZero();
    List<Long> ids = List.of(saved.id());
    MarkChange change =
        new MarkChange(
            Marks.ANSWERED | Marks.FORWARDED | Marks.DELETED,
            Marks.SEEN | Marks.FLAGGED,
            Set.of("home"),
            Set.of("work"));
    assertThat(store.messages().mark(john, johnFolders.inbox(), ids, change, -1)).isEmpty();

    PropMap properties = store.messages().load(john, saved.id()).properties();
    assertThat(properties.integer(Tags.PR_FLAG_STATUS, 9)).isZero();
    assertThat(properties.integer(Tags.PR_LAST_VERB_EXECUTED, 0)).isEqualTo(104);
    assertThat(properties.integer(Tags.PR_MSG_STATUS, 0)).isEqualTo(0x10008);
    assertThat(info(johnFolders.inbox()).unread()).isEqualTo(1);
    assertThat(count("changes WHERE change_type = 4099")).isEqualTo(1);
    assertThat(count("changes WHERE change_type = 4098")).isEqualTo(1);
    var index = store.get(org.mapano.ejb.index.MessageIndex.class).open(john, johnFolders.inbox());
    assertThat(index.marks(0)).isEqualTo(Marks.ANSWERED | Marks.FORWARDED | Marks.DELETED);
    assertThat(index.keywords(0)).containsExactly("home");
    assertThat(index.changeNumber(0)).isGreaterThan(saved.changeNumber());
  }

  @Test
  void unchangedMarksCostNoChange() {
    SavedMessage saved = save(johnFolders.inbox(), "m");
    MarkChange seen = new MarkChange(Marks.SEEN, 0, Set.of(), Set.of());
    List<Long> ids = List.of(saved.id(), 999_999L);
    store.messages().mark(john, johnFolders.inbox(), ids, seen, -1);
    long changes = count("changes WHERE 1 = 1");
    store.messages().mark(john, johnFolders.inbox(), ids, seen, -1);
    assertThat(count("changes WHERE 1 = 1")).isEqualTo(changes);
  }

  @Test
  void conditionSkipsWhatChangedMeanwhile() {
    SavedMessage first = save(johnFolders.inbox(), "1");
    SavedMessage second = save(johnFolders.inbox(), "2");
    List<Long> ids = List.of(first.id(), second.id());
    MarkChange flag = new MarkChange(Marks.FLAGGED, 0, Set.of(), Set.of());
    assertThat(store.messages().mark(john, johnFolders.inbox(), ids, flag, first.changeNumber()))
        .containsExactly(second.id());
    assertThat(
            store
                .messages()
                .loadProperties(john, johnFolders.inbox(), ids, Tags.PR_FLAG_STATUS)
                .get(first.id())
                .integer(Tags.PR_FLAG_STATUS, 0))
        .isEqualTo(2);
  }

  @Test
  void softDeleteHidesAndRestoreBringsBack() {
    SavedMessage saved = save(johnFolders.inbox(), "m");
    long size = store.stores().size(johnStore.id());
    store.messages().delete(john, johnFolders.inbox(), List.of(saved.id(), 5_555_555L), false);
    assertThat(info(johnFolders.inbox()).messages()).isZero();
    assertThat(store.stores().size(johnStore.id())).isLessThan(size);
    assertFails(ErrorCode.NOT_FOUND, () -> store.messages().load(john, saved.id()));

    Map<Long, SavedMessage> restored =
        store.messages().restore(john, List.of(saved.id()), johnFolders.drafts());
    assertThat(restored.get(saved.id()).number()).isGreaterThan(saved.number());
    assertThat(subject(saved.id())).isEqualTo("m");
    assertThat(info(johnFolders.drafts()).messages()).isEqualTo(1);
    assertThat(store.stores().size(johnStore.id())).isEqualTo(size);
  }

  @Test
  void hardDeleteLeavesNothing() {
    long rows = count("hierarchy WHERE 1 = 1");
    MapiMessage message = mail("m");
    message.attachments().add(attachment("a", "x"));
    SavedMessage saved =
        store.messages().create(john, johnFolders.inbox(), message, options(0, Set.of("k"), "raw"));
    assertThat(store.storage().data()).hasSize(2);
    store.messages().delete(john, johnFolders.inbox(), List.of(saved.id()), true);
    assertThat(count("hierarchy WHERE 1 = 1")).isEqualTo(rows);
    for (String table : List.of("properties", "mvproperties", "indexedproperties")) {
      assertThat(count(table + " WHERE hierarchyid >= " + saved.id())).as(table).isZero();
    }
    assertThat(count("singleinstances WHERE 1 = 1")).isZero();
    assertThat(count("deferredupdate WHERE hierarchyid = " + saved.id())).isZero();
    assertThat(store.storage().data()).isEmpty();
  }

  @Test
  void softDeletedMessageCanBeDeletedForGood() {
    SavedMessage saved = save(johnFolders.inbox(), "m");
    store.messages().delete(john, johnFolders.inbox(), List.of(saved.id()), false);
    store.messages().delete(john, johnFolders.inbox(), List.of(saved.id()), true);
    assertThat(count("hierarchy WHERE id = " + saved.id())).isZero();
  }

  @Test
  void moveKeepsIdAndGivesNewKeysAndNumber() {
    SavedMessage saved =
        store
            .messages()
            .create(
                john, johnFolders.inbox(), mail("m"), options(Marks.FLAGGED, Set.of("k"), "raw"));
    PropMap before = store.messages().load(john, saved.id()).properties();
    Map<Long, SavedMessage> moved = move(johnFolders.sent(), saved.id());
    assertThat(moved.get(saved.id()).number()).isGreaterThan(saved.number());
    PropMap after = store.messages().load(john, saved.id()).properties();
    assertThat(after.bytes(Tags.PR_ENTRYID)).isNotEqualTo(before.bytes(Tags.PR_ENTRYID));
    assertThat(after.bytes(Tags.PR_SOURCE_KEY)).isNotEqualTo(before.bytes(Tags.PR_SOURCE_KEY));
    assertThat(info(johnFolders.inbox()).messages()).isZero();
    assertThat(info(johnFolders.sent()).unread()).isEqualTo(1);
    assertThat(count("changes WHERE change_type = 4101")).isEqualTo(1);
    var index = store.get(org.mapano.ejb.index.MessageIndex.class).open(john, johnFolders.sent());
    assertThat(index.count()).isEqualTo(1);
    assertThat(index.marks(0)).isEqualTo(Marks.FLAGGED);
    assertThat(index.keywords(0)).containsExactly("k");
    assertThat(index.size(0)).isEqualTo(3);
    assertThat(move(johnFolders.sent(), saved.id())).isEmpty();
  }

  @Test
  void copySharesDataUntilTheLastUserGoes() throws IOException {
    MapiMessage message = mail("m");
    message.attachments().add(attachment("a", "shared"));
    SavedMessage saved =
        store
            .messages()
            .create(john, johnFolders.inbox(), message, options(Marks.SEEN, Set.of("k"), "raw"));
    SavedMessage copy =
        store.messages().copy(john, List.of(saved.id()), johnFolders.drafts()).get(saved.id());
    assertThat(store.storage().data()).hasSize(2);
    assertThat(info(johnFolders.drafts()).unread()).isZero();
    MapiMessage loaded = store.messages().load(john, copy.id());
    assertThat(loaded.attachments().getFirst().data().read()).isEqualTo(bytes("shared"));
    assertThat(loaded.recipients()).hasSize(1);
    store.messages().delete(john, johnFolders.inbox(), List.of(saved.id()), true);
    assertThat(store.storage().data()).hasSize(2);
    assertThat(store.messages().original(john, copy.id()).read()).isEqualTo(bytes("raw"));
    store.messages().delete(john, johnFolders.drafts(), List.of(copy.id()), true);
    assertThat(store.storage().data()).isEmpty();
  }

  @Test
  void copyHasEverythingThatIsNotItsOwn() throws IOException {
    MapiMessage inner = mail("inner");
    inner.attachments().add(attachment("deep", "deep data"));
    MapiMessage message = mail("outer");
    message.properties().put(0x6810101F, List.of("x", "y")).put(Tags.PR_BODY, "long ".repeat(500));
    MapiAttachment wrapper = new MapiAttachment();
    wrapper.properties().put(Tags.PR_ATTACH_METHOD, 5);
    message.attachments().add(attachment("a", "data"));
    message.attachments().add(wrapper.embedded(inner));
    SavedMessage saved =
        store
            .messages()
            .create(john, johnFolders.inbox(), message, options(Marks.FLAGGED, Set.of("k"), "raw"));
    SavedMessage copy =
        store.messages().copy(john, List.of(saved.id()), johnFolders.drafts()).get(saved.id());
    MapiMessage from = store.messages().load(john, saved.id());
    MapiMessage to = store.messages().load(john, copy.id());
    for (int own :
        new int[] {
          Tags.PR_ENTRYID,
          Tags.PR_RECORD_KEY,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_SOURCE_KEY,
          Tags.PR_CHANGE_KEY,
          Tags.PR_PREDECESSOR_CHANGE_LIST,
          Tags.PR_EC_IMAP_ID,
          Tags.PR_EC_HIERARCHYID,
          Tags.PR_EC_PARENT_HIERARCHYID,
          Tags.PR_PARENT_ENTRYID,
          Tags.PR_PARENT_SOURCE_KEY
        }) {
      from.properties().remove(own);
      to.properties().remove(own);
    }
    assertThat(to.properties()).containsExactlyInAnyOrderElementsOf(from.properties());
    assertThat(to.recipients().getFirst().properties())
        .containsExactlyInAnyOrderElementsOf(from.recipients().getFirst().properties());
    assertThat(to.attachments().getFirst().properties())
        .containsExactlyInAnyOrderElementsOf(from.attachments().getFirst().properties());
    MapiMessage deep = to.attachments().getLast().embedded();
    assertThat(deep.properties())
        .containsExactlyInAnyOrderElementsOf(from.attachments().getLast().embedded().properties());
    assertThat(deep.attachments().getFirst().data().read()).isEqualTo(bytes("deep data"));
    var index = store.get(org.mapano.ejb.index.MessageIndex.class).open(john, johnFolders.drafts());
    assertThat(index.keywords(0)).containsExactly("k");
    assertThat(index.marks(0)).isEqualTo(Marks.FLAGGED);
    assertThat(index.size(0)).isEqualTo(3);
  }

  @Test
  void moveToAnotherStoreCopiesAndDeletes() {
    var mary = store.users().add("mary", 0);
    var hers = store.stores().createPrivate(TestUsers.system(), mary.userId(), "de_DE.UTF-8");
    long inbox = store.stores().specialFolders(hers.id()).inbox();
    SavedMessage saved = save(johnFolders.inbox(), "m");
    assertFails(ErrorCode.NO_ACCESS, () -> move(inbox, saved.id()));
    Map<Long, SavedMessage> moved =
        store.messages().move(TestUsers.system(), List.of(saved.id()), inbox);
    assertThat(moved.get(saved.id()).id()).isNotEqualTo(saved.id());
    assertThat(store.folders().get(mary, inbox).messages()).isEqualTo(1);
    assertThat(store.folders().get(mary, inbox).name()).isEqualTo("Posteingang");
    assertThat(info(johnFolders.inbox()).messages()).isZero();
    FolderAudit.check(store, hers.id());
  }

  @Test
  void changeSetsAndDeletesButKeepsWhatIsTheServers() {
    SavedMessage saved = save(johnFolders.inbox(), "old");
    PropMap before = store.messages().load(john, saved.id()).properties();
    PropMap set =
        new PropMap()
            .put(Tags.PR_SUBJECT, "new and longer")
            .put(Tags.PR_MESSAGE_FLAGS, 1)
            .put(Tags.PR_EC_IMAP_ID, 7)
            .put(0x6810101F, List.of("x", "y"));
    store.messages().change(john, saved.id(), set, List.of(Tags.PR_BODY, Tags.PR_CREATION_TIME));
    PropMap after = store.messages().load(john, saved.id()).properties();
    assertThat(after.string(Tags.PR_SUBJECT)).isEqualTo("new and longer");
    assertThat(after.has(Tags.PR_BODY)).isFalse();
    assertThat(after.has(Tags.PR_CREATION_TIME)).isTrue();
    assertThat(after.integer(Tags.PR_EC_IMAP_ID, 0)).isEqualTo((int) saved.number());
    assertThat(after.list(0x6810101F, String.class)).containsExactly("x", "y");
    assertThat(after.bytes(Tags.PR_CHANGE_KEY)).isNotEqualTo(before.bytes(Tags.PR_CHANGE_KEY));
    assertThat(info(johnFolders.inbox()).unread()).isEqualTo(1);
    set.put(0x6810101F, List.of("z"));
    store.messages().change(john, saved.id(), set, List.of());
    assertThat(store.messages().load(john, saved.id()).properties().list(0x6810101F, String.class))
        .containsExactly("z");
  }

  @Test
  void originalIsKeptOrMadeOnce() throws IOException {
    SavedMessage kept =
        store
            .messages()
            .create(john, johnFolders.inbox(), mail("k"), options(0, Set.of(), "From: x\r\n\r\n"));
    SavedMessage plain = save(johnFolders.inbox(), "p");
    assertThat(store.messages().original(john, kept.id()).read())
        .isEqualTo(bytes("From: x\r\n\r\n"));
    byte[] made = store.messages().original(john, plain.id()).read();
    assertThat(new String(made, StandardCharsets.US_ASCII)).contains("Subject: p\r\n");
    store.messages().change(john, plain.id(), new PropMap().put(Tags.PR_SUBJECT, "q"), List.of());
    assertThat(store.messages().original(john, plain.id()).read()).isEqualTo(made);
    List<Long> both = List.of(kept.id(), plain.id());
    assertThat(store.messages().originals(john, johnFolders.inbox(), both)).hasSize(2);
    assertThat(store.messages().outlines(john, johnFolders.inbox(), both).get(plain.id()).size())
        .isEqualTo(made.length);
  }

  @Test
  void loadPropertiesGivesStoredAndComputedOnes() {
    SavedMessage saved = save(johnFolders.inbox(), "m");
    SavedMessage elsewhere = save(johnFolders.drafts(), "m");
    Map<Long, PropMap> found =
        store
            .messages()
            .loadProperties(
                john,
                johnFolders.inbox(),
                List.of(saved.id(), elsewhere.id(), 77_777L),
                Tags.PR_SUBJECT,
                Tags.PR_ENTRYID,
                Tags.PR_EC_IMAP_ID,
                Tags.PR_SENDER_NAME);
    assertThat(found).containsOnlyKeys(saved.id());
    PropMap properties = found.get(saved.id());
    assertThat(properties.string(Tags.PR_SUBJECT)).isEqualTo("m");
    assertThat(properties.bytes(Tags.PR_ENTRYID)).hasSize(48);
    assertThat(properties.size()).isEqualTo(3);
  }

  @Test
  void limitsAreRefusedAndLeaveNothing() {
    MapiMessage deep = mail("0");
    for (int i = 0; i < 21; i++) {
      MapiMessage outer = mail("x");
      outer.attachments().add(new MapiAttachment().embedded(deep));
      deep = outer;
    }
    MapiMessage tooDeep = deep;
    long rows = count("hierarchy WHERE 1 = 1");
    assertFails(
        ErrorCode.TOO_COMPLEX,
        () -> store.messages().create(john, johnFolders.inbox(), tooDeep, SaveOptions.PLAIN));
    store.quota(QuotaState.Status.HARD);
    assertFails(ErrorCode.STORE_FULL, () -> save(johnFolders.inbox(), "m"));
    assertThat(count("hierarchy WHERE 1 = 1")).isEqualTo(rows);
    assertThat(info(johnFolders.inbox()).messages()).isZero();
  }

  @Test
  void associatedMessagesAreCountedApart() {
    SaveOptions associated = new SaveOptions(true, 0, Set.of(), null);
    SavedMessage saved =
        store.messages().create(john, johnFolders.inbox(), mail("view"), associated);
    assertThat(info(johnFolders.inbox()).messages()).isZero();
    PropMap properties = store.folders().properties(john, johnFolders.inbox());
    assertThat(properties.integer(Tags.PR_ASSOC_CONTENT_COUNT, 0)).isEqualTo(1);
    store.messages().delete(john, johnFolders.inbox(), List.of(saved.id()), false);
    properties = store.folders().properties(john, johnFolders.inbox());
    assertThat(properties.integer(Tags.PR_DELETED_ASSOC_MSG_COUNT, 0)).isEqualTo(1);
  }

  @Test
  void strangersMayNothing() {
    var mary = store.users().add("mary", 0);
    SavedMessage saved = save(johnFolders.inbox(), "m");
    long inbox = johnFolders.inbox();
    List<Long> ids = List.of(saved.id());
    assertFails(ErrorCode.NO_ACCESS, () -> store.messages().load(mary, saved.id()));
    assertThat(store.messages().loadProperties(mary, inbox, ids, Tags.PR_SUBJECT)).isEmpty();
    assertFails(ErrorCode.NO_ACCESS, () -> store.messages().delete(mary, inbox, ids, false));
    assertFails(
        ErrorCode.NO_ACCESS,
        () -> store.messages().create(mary, inbox, mail("x"), SaveOptions.PLAIN));
    assertFails(
        ErrorCode.NO_ACCESS,
        () -> store.messages().change(mary, saved.id(), new PropMap(), List.of()));
    assertThat(subject(saved.id())).isEqualTo("m");
  }

  @Test
  void attachmentDataIsReadById() throws IOException {
    MapiMessage message = mail("m");
    message.attachments().add(attachment("a", "abc"));
    SavedMessage saved =
        store.messages().create(john, johnFolders.inbox(), message, SaveOptions.PLAIN);
    long id =
        store
            .database()
            .transactions()
            .read(tx ->
                FolderAudit.number(
                    tx, "SELECT id FROM hierarchy WHERE type = 7 AND parent = ?", saved.id()));
    assertThat(store.messages().attachmentData(john, id).read()).isEqualTo(bytes("abc"));
  }
}
