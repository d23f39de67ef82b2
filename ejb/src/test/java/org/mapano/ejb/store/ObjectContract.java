package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.object.DatabaseObjects;
import org.mapano.ejb.object.MessageBatches;
import org.mapano.ejb.object.MessageLocks;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.object.Objects;
import org.mapano.ejb.object.ReadChange;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** What trees of properties must do on every supported database. */
abstract class ObjectContract extends StoreContract {
  private Objects objects;
  private ObjectIds ids;
  private byte[] inbox;

  @BeforeEach
  void parts() {
    objects = store.get(DatabaseObjects.class);
    ids = store.get(ObjectIds.class);
    inbox = ids.entryId(johnFolders.inbox()).orElseThrow();
  }

  private byte[] newId() {
    return EntryId.create(johnStore.guid(), EntryId.Type.MESSAGE).toBytes();
  }

  private static ObjectTree tree(int type, long id, PropMap values, ObjectTree... children) {
    return new ObjectTree(type, id, 7, false, values, List.of(), null, List.of(children));
  }

  private static ObjectTree without(ObjectTree child) {
    return new ObjectTree(
        child.type(), child.id(), 0, true, new PropMap(), List.of(), null, List.of());
  }

  private static ObjectTree attachment(String data) {
    return tree(
        ObjectType.ATTACHMENT,
        0,
        new PropMap().put(Tags.PR_ATTACH_METHOD, 1).put(Tags.PR_ATTACH_DATA_BIN, bytes(data)));
  }

  private static ObjectTree recipient(String name) {
    return tree(ObjectType.RECIPIENT, 0, new PropMap().put(Tags.PR_DISPLAY_NAME, name));
  }

  private ObjectTree create(byte[] entryId, ObjectTree... children) {
    PropMap values =
        new PropMap().put(Tags.PR_SUBJECT, "subject").put(Tags.PR_MESSAGE_CLASS, "IPM.Note");
    ObjectTree message = tree(ObjectType.MESSAGE, 0, values, children);
    return objects.save(john, inbox, entryId, message, false, 0);
  }

  private ObjectTree load(byte[] entryId) {
    return objects.load(john, entryId, false, 1);
  }

  @Test
  void whatIsSavedIsLoadedWithIdsAndKeys() {
    byte[] entryId = newId();
    ObjectTree inner =
        tree(ObjectType.MESSAGE, 0, new PropMap().put(Tags.PR_SUBJECT, "inner"), recipient("In"));
    ObjectTree holder =
        tree(ObjectType.ATTACHMENT, 0, new PropMap().put(Tags.PR_ATTACH_METHOD, 5), inner);
    ObjectTree saved = create(entryId, recipient("Mary"), attachment("data"), holder);
    assertThat(saved.properties().bytes(Tags.PR_RECORD_KEY)).isEqualTo(entryId);
    assertThat(saved.properties().tags())
        .contains(Tags.PR_CHANGE_KEY, Tags.PR_SOURCE_KEY, Tags.PR_CREATION_TIME);
    assertThat(saved.children()).extracting(ObjectTree::clientId).containsOnly(7);
    assertThat(saved.children().get(1).instance()).isNotNull();

    ObjectTree loaded = load(entryId);
    assertThat(loaded.id()).isEqualTo(saved.id()).isEqualTo(ids.get(entryId));
    assertThat(loaded.properties().string(Tags.PR_SUBJECT)).isEqualTo("subject");
    assertThat(loaded.properties().integer(Tags.PR_MESSAGE_FLAGS, 0) & 0x10).isEqualTo(0x10);
    ObjectTree data = loaded.children().get(1);
    assertThat(data.tags()).contains(Tags.PR_ATTACH_DATA_BIN);
    assertThat(data.properties().has(Tags.PR_ATTACH_DATA_BIN)).isFalse();
    assertThat(objects.property(john, entryId, data.id(), Tags.PR_ATTACH_DATA_BIN).value())
        .isEqualTo(bytes("data"));
    ObjectTree embedded = loaded.children().get(2).children().getFirst();
    assertThat(embedded.properties().string(Tags.PR_SUBJECT)).isEqualTo("inner");
    assertThat(embedded.children()).hasSize(1);
    assertFails(ErrorCode.NOT_FOUND, () -> objects.property(john, entryId, 0, Tags.PR_BODY));
  }

  @Test
  void changesReplaceAddAndRemove() {
    byte[] entryId = newId();
    ObjectTree saved = create(entryId, recipient("Mary"), recipient("Ann"), attachment("data"));
    ObjectTree renamed =
        tree(
            ObjectType.RECIPIENT,
            saved.children().get(0).id(),
            new PropMap().put(Tags.PR_DISPLAY_NAME, "Maria"));
    ObjectTree change =
        new ObjectTree(
            ObjectType.MESSAGE,
            saved.id(),
            0,
            false,
            new PropMap().put(Tags.PR_BODY, "text"),
            List.of(Tags.PR_SUBJECT),
            null,
            List.of(
                renamed,
                without(saved.children().get(1)),
                without(saved.children().get(2)),
                recipient("New")));
    ObjectTree answer = objects.save(john, inbox, entryId, change, false, 0);
    assertThat(answer.children().get(3).id()).isPositive();
    ObjectTree loaded = load(entryId);
    assertThat(loaded.properties().has(Tags.PR_SUBJECT)).isFalse();
    assertThat(loaded.properties().string(Tags.PR_BODY)).isEqualTo("text");
    assertThat(loaded.properties().bool(Tags.PR_HASATTACH)).isFalse();
    assertThat(loaded.children())
        .extracting(child -> child.properties().string(Tags.PR_DISPLAY_NAME))
        .containsExactlyInAnyOrder("Maria", "New");
    assertThat(store.storage().data()).isEmpty();
  }

  @Test
  void theKeptMailDoesNotCountInTheSize() {
    byte[] plain = newId();
    byte[] kept = newId();
    create(plain);
    PropMap values =
        new PropMap()
            .put(Tags.PR_SUBJECT, "subject")
            .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
            .put(Tags.PR_EC_IMAP_EMAIL, new byte[5000]);
    objects.save(john, inbox, kept, tree(ObjectType.MESSAGE, 0, values), false, 0);
    assertThat(load(kept).properties().integer(Tags.PR_MESSAGE_SIZE, 0))
        .isEqualTo(load(plain).properties().integer(Tags.PR_MESSAGE_SIZE, 1));
  }

  @Test
  void dataIsSharedByItsInstance() {
    ObjectTree saved = create(newId(), attachment("shared data"));
    ObjectTree link =
        new ObjectTree(
            ObjectType.ATTACHMENT,
            0,
            0,
            false,
            new PropMap().put(Tags.PR_ATTACH_METHOD, 1),
            List.of(),
            saved.children().getFirst().instance(),
            List.of());
    byte[] second = newId();
    create(second, link);
    long attachment = load(second).children().getFirst().id();
    assertThat(objects.property(john, second, attachment, Tags.PR_ATTACH_DATA_BIN).value())
        .isEqualTo(bytes("shared data"));
    assertThat(store.storage().data()).hasSize(1);

    StoreSession mary = store.users().add("mary", 0);
    StoreInfo hers = store.stores().createPrivate(TestUsers.system(), mary.userId(), "en_US");
    byte[] herInbox = ids.entryId(store.stores().specialFolders(hers.id()).inbox()).orElseThrow();
    ObjectTree message = tree(ObjectType.MESSAGE, 0, new PropMap(), link);
    byte[] third = EntryId.create(hers.guid(), EntryId.Type.MESSAGE).toBytes();
    assertFails(
        ErrorCode.UNKNOWN_INSTANCE_ID,
        () -> objects.save(mary, herInbox, third, message, false, 0));
  }

  @Test
  void entryIdsAreUsedOnce() {
    byte[] entryId = newId();
    create(entryId);
    assertFails(ErrorCode.DATABASE_ERROR, () -> create(entryId));
  }

  @Test
  void deletedAndLockedMessagesAreKeptAway() {
    byte[] entryId = newId();
    long id = create(entryId).id();
    MessageLocks locks = store.get(MessageLocks.class);
    locks.lock(john, id, 1);
    assertFails(ErrorCode.NO_ACCESS, () -> objects.load(john, entryId, false, 2));
    assertFails(ErrorCode.SUBMITTED, () -> locks.lock(john, id, 2));
    assertThat(load(entryId).id()).isEqualTo(id);
    locks.release(1);
    assertThat(locks.isLocked(id)).isFalse();

    store.get(MessageBatches.class).delete(john, List.of(entryId), false, 0);
    assertThat(ids.exists(entryId, false)).isFalse();
    assertThat(ids.exists(entryId, true)).isTrue();
    assertFails(ErrorCode.NOT_FOUND, () -> load(entryId));
    assertThat(objects.load(john, entryId, true, 1).id()).isEqualTo(id);
    ObjectTree change = tree(ObjectType.MESSAGE, id, new PropMap().put(Tags.PR_BODY, "x"));
    assertFails(
        ErrorCode.OBJECT_DELETED, () -> objects.save(john, inbox, entryId, change, false, 0));
  }

  @Test
  void batchesMarkMoveAndRestore() {
    MessageBatches batches = store.get(MessageBatches.class);
    byte[] entryId = newId();
    long id = create(entryId).id();
    batches.setRead(john, List.of(entryId, newId()), new ReadChange(false, true, false, false), 0);
    assertThat(info(johnFolders.inbox()).unread()).isZero();
    batches.setAllRead(john, johnFolders.inbox(), new ReadChange(false, false, false, false), 0);
    assertThat(info(johnFolders.inbox()).unread()).isEqualTo(1);
    assertThat(batches.setStatus(john, id, 5, 15, 0)).isZero();
    assertThat(batches.setStatus(john, id, 0, 1, 0)).isEqualTo(5);
    assertThat(batches.status(john, id)).isEqualTo(4);

    assertThat(batches.copy(john, List.of(entryId), johnFolders.drafts(), true, 0)).isTrue();
    assertThat(ids.exists(entryId, false)).as("a moved message has a new entry id").isFalse();
    byte[] moved = ids.entryId(id).orElseThrow();
    assertThat(batches.copy(john, List.of(newId(), moved), johnFolders.inbox(), false, 0))
        .isFalse();
    assertThat(info(johnFolders.inbox()).messages()).isEqualTo(1);
    batches.delete(john, List.of(moved), false, 0);
    assertThat(batches.copy(john, List.of(moved), johnFolders.inbox(), true, 0)).isTrue();
    assertThat(info(johnFolders.inbox()).messages()).isEqualTo(2);
  }

  @Test
  void storesAndFoldersAnswerWhatIsComputed() {
    byte[] storeId = ids.entryId(johnStore.id()).orElseThrow();
    PropMap ofStore = load(storeId).properties();
    assertThat(ofStore.string(Tags.PR_DISPLAY_NAME)).isEqualTo("Inbox - Full john");
    assertThat(ofStore.string(Tags.PR_USER_NAME)).isEqualTo("john");
    assertThat(ofStore.integer(Tags.PR_ACCESS_LEVEL, 0)).isEqualTo(1);
    ObjectTree change =
        tree(ObjectType.STORE, johnStore.id(), new PropMap().put(0x67F5001F, "own"));
    objects.save(john, new byte[0], storeId, change, false, 0);
    assertThat(load(storeId).properties().string(0x67F5001F)).isEqualTo("own");

    PropMap ofRoot = load(ids.entryId(johnStore.rootFolderId()).orElseThrow()).properties();
    assertThat(ofRoot.has(Tags.PR_CONTENT_COUNT)).isFalse();
    assertThat(ofRoot.integer(Tags.PR_RIGHTS, 0)).isEqualTo(0x5FB);
  }
}
