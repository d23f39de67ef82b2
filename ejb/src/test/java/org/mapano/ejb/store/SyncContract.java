package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.submission.Submissions;
import org.mapano.ejb.sync.ChangeType;
import org.mapano.ejb.sync.SyncChange;
import org.mapano.ejb.sync.SyncChanges;
import org.mapano.ejb.sync.SyncOptions;
import org.mapano.ejb.sync.Synchronisations;
import org.mapano.ejb.table.DatabaseTables;
import org.mapano.ejb.table.Table;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Restriction;

/** What synchronisation and submission must do on every supported database. */
abstract class SyncContract extends StoreContract {
  private static final SyncOptions EVERYTHING =
      new SyncOptions(true, true, true, true, true, false, null);

  private Synchronisations syncs;
  private byte[] inbox;

  @BeforeEach
  void parts() {
    store.option("default_sort_locale_id", "en_US").option("folder_max_items", "1000");
    syncs = store.get(Synchronisations.class);
    inbox = key(johnFolders.inbox());
  }

  private byte[] key(long objectId) {
    return store
        .database()
        .transactions()
        .read(tx -> store.get(ObjectKeys.class).find(tx, List.of(objectId)).get(objectId))
        .sourceKey();
  }

  private SyncChanges contents(long sync, long since, SyncOptions options) {
    return syncs.changes(john, sync, since, Synchronisations.CONTENTS, options);
  }

  private static List<Integer> types(SyncChanges changes) {
    return changes.changes().stream().map(SyncChange::type).toList();
  }

  @Test
  void contentsAreFollowedFromStateToState() {
    long sync = syncs.confirm(john, inbox, 0, 0, Synchronisations.CONTENTS);
    SavedMessage first = save(johnFolders.inbox(), "first");
    SavedMessage second = save(johnFolders.inbox(), "second");
    SyncChanges all = contents(sync, 0, EVERYTHING);
    assertThat(all.changes())
        .extracting(SyncChange::sourceKey)
        .containsExactly(key(second.id()), key(first.id()));
    syncs.confirm(john, inbox, sync, all.maxChangeId(), Synchronisations.CONTENTS);
    assertThat(syncs.states(List.of(sync, 999_999L))).containsOnlyKeys(sync);
    assertThat(contents(sync, all.maxChangeId(), EVERYTHING).changes()).isEmpty();

    store.messages().change(john, first.id(), new PropMap().put(Tags.PR_BODY, "x"), List.of());
    store.messages().delete(john, johnFolders.inbox(), List.of(second.id()), false);
    SyncChanges later = contents(sync, all.maxChangeId(), EVERYTHING);
    assertThat(types(later))
        .containsExactly(
            ChangeType.MESSAGE_CHANGE.number(), ChangeType.MESSAGE_SOFT_DELETE.number());
    SyncOptions withoutDeletions = new SyncOptions(false, true, true, true, true, false, null);
    assertThat(types(contents(sync, all.maxChangeId(), withoutDeletions)))
        .containsExactly(ChangeType.MESSAGE_CHANGE.number());
    assertThat(later.maxChangeId()).isGreaterThan(all.maxChangeId());
  }

  @Test
  void restrictedSetsAreCompared() {
    SavedMessage wanted = save(johnFolders.inbox(), "wanted");
    save(johnFolders.inbox(), "other");
    Restriction restriction =
        new Restriction.Content(
            Restriction.FUZZY_PREFIX, Tags.PR_SUBJECT, new PropValue(Tags.PR_SUBJECT, "wanted"));
    SyncOptions options = new SyncOptions(true, true, true, false, true, false, restriction);
    long sync = syncs.confirm(john, inbox, 0, 0, Synchronisations.CONTENTS);
    SyncChanges all = contents(sync, 0, options);
    assertThat(all.changes()).hasSize(1);
    PropMap renamed = new PropMap().put(Tags.PR_SUBJECT, "no longer");
    store.messages().change(john, wanted.id(), renamed, List.of());
    save(johnFolders.inbox(), "wanted too");
    assertThat(types(contents(sync, all.maxChangeId(), options)))
        .containsExactly(ChangeType.MESSAGE_NEW.number(), SyncChange.GONE);
  }

  @Test
  void foldersAreFollowed() {
    byte[] root = key(johnFolders.inbox());
    long sync = syncs.confirm(john, root, 0, 0, Synchronisations.HIERARCHY);
    long a = store.folders().create(john, johnFolders.inbox(), "a", "IPF.Note");
    long b = store.folders().create(john, a, "b", "IPF.Note");
    SyncChanges all = syncs.changes(john, sync, 0, Synchronisations.HIERARCHY, EVERYTHING);
    assertThat(all.changes()).extracting(SyncChange::sourceKey).containsExactly(key(a), key(b));
    byte[] keyOfB = key(b);
    store.folders().delete(john, b, false);
    SyncChanges later =
        syncs.changes(john, sync, all.maxChangeId(), Synchronisations.HIERARCHY, EVERYTHING);
    assertThat(later.changes()).hasSize(1);
    assertThat(later.changes().getFirst().type()).isEqualTo(ChangeType.FOLDER_SOFT_DELETE.number());
    assertThat(later.changes().getFirst().sourceKey()).isEqualTo(keyOfB);
  }

  @Test
  void theWholeServerIsFollowedFromItsState() {
    StoreSession system = TestUsers.system();
    SyncOptions catchUp = new SyncOptions(true, true, true, true, true, true, null);
    save(johnFolders.inbox(), "before");
    long sync = syncs.confirm(system, new byte[0], 0, 0, Synchronisations.CONTENTS);
    long folders = syncs.confirm(system, new byte[0], 0, 0, Synchronisations.HIERARCHY);
    assertFails(
        ErrorCode.NO_SUPPORT,
        () -> syncs.changes(system, sync, 0, Synchronisations.CONTENTS, EVERYTHING));
    SyncChanges state = syncs.changes(system, sync, 0, Synchronisations.CONTENTS, catchUp);
    assertThat(state.changes()).isEmpty();
    SavedMessage inbox = save(johnFolders.inbox(), "in the inbox");
    SavedMessage draft = save(johnFolders.drafts(), "a draft");
    long folder = store.folders().create(john, johnFolders.inbox(), "a", "IPF.Note");
    SyncChanges later =
        syncs.changes(system, sync, state.maxChangeId(), Synchronisations.CONTENTS, EVERYTHING);
    assertThat(later.changes())
        .extracting(SyncChange::sourceKey)
        .containsExactly(key(inbox.id()), key(draft.id()));
    assertThat(later.changes())
        .extracting(SyncChange::parentKey)
        .containsExactly(key(johnFolders.inbox()), key(johnFolders.drafts()));
    SyncOptions associated = new SyncOptions(true, true, true, true, false, false, null);
    assertThat(
            syncs
                .changes(system, sync, state.maxChangeId(), Synchronisations.CONTENTS, associated)
                .changes())
        .isEmpty();
    SyncChanges none =
        syncs.changes(system, sync, later.maxChangeId(), Synchronisations.CONTENTS, EVERYTHING);
    assertThat(none).isEqualTo(new SyncChanges(List.of(), later.maxChangeId()));
    SyncChanges hierarchy =
        syncs.changes(system, folders, state.maxChangeId(), Synchronisations.HIERARCHY, EVERYTHING);
    assertThat(hierarchy.changes())
        .extracting(SyncChange::sourceKey)
        .contains(key(folder))
        .doesNotContain(key(draft.id()));
  }

  @Test
  void refusesWhatIsNoSynchronisation() {
    StoreSession mary = store.users().add("mary", 0);
    assertFails(
        ErrorCode.NO_ACCESS, () -> syncs.confirm(mary, inbox, 0, 0, Synchronisations.CONTENTS));
    assertFails(
        ErrorCode.NO_ACCESS,
        () -> syncs.confirm(john, new byte[0], 0, 0, Synchronisations.CONTENTS));
    assertFails(ErrorCode.INVALID_TYPE, () -> syncs.confirm(john, inbox, 0, 0, 9));
    assertFails(
        ErrorCode.NOT_FOUND,
        () -> syncs.confirm(john, bytes("unknown key"), 0, 0, Synchronisations.CONTENTS));
    long sync = syncs.confirm(john, inbox, 0, 0, Synchronisations.CONTENTS);
    assertFails(
        ErrorCode.COLLISION, () -> syncs.confirm(john, inbox, sync, 1, Synchronisations.HIERARCHY));
    assertFails(ErrorCode.INVALID_PARAMETER, () -> contents(0, 0, EVERYTHING));
    assertFails(ErrorCode.DATABASE_ERROR, () -> contents(99_999, 0, EVERYTHING));
    assertFails(ErrorCode.NOT_FOUND, () -> contents(99_999, 5, EVERYTHING));
  }

  @Test
  void objectsAreFoundBySourceKeys() {
    SavedMessage message = save(johnFolders.inbox(), "one");
    byte[] entryId = store.get(ObjectIds.class).entryId(message.id()).orElseThrow();
    assertThat(syncs.entryId(johnStore.id(), inbox, key(message.id()))).isEqualTo(entryId);
    assertFails(
        ErrorCode.NOT_FOUND,
        () -> syncs.entryId(johnStore.id(), key(johnFolders.drafts()), key(message.id())));
    assertThat(syncs.versions(john, entryId).tags())
        .containsExactlyInAnyOrder(Tags.PR_CHANGE_KEY, Tags.PR_PREDECESSOR_CHANGE_LIST);
  }

  @Test
  void submittedMessagesWaitInTheQueue() {
    Submissions submissions = store.get(Submissions.class);
    SavedMessage message = save(johnFolders.outbox(), "to be sent");
    submissions.submit(john, message.id(), Submissions.MASTER | Submissions.DO_SENT_MAIL);
    submissions.submit(john, message.id(), Submissions.MASTER | Submissions.DO_SENT_MAIL);
    try (Table queue = store.get(DatabaseTables.class).spooler(TestUsers.system())) {
      assertThat(queue.rowCount()).isEqualTo(1);
    }
    StoreSession mary = store.users().add("mary", 0);
    assertFails(ErrorCode.NO_ACCESS, () -> submissions.abort(mary, message.id()));
    submissions.abort(john, message.id());
    assertFails(ErrorCode.NOT_IN_QUEUE, () -> submissions.abort(john, message.id()));
    submissions.submit(john, message.id(), 0);
    assertThat(flags(message.id()) & 0xC).as("submitted, unsent").isEqualTo(0xC);
    submissions.finish(john, message.id(), 0);
    assertThat(flags(message.id()) & 0xD).as("read, no longer submitted").isEqualTo(1);
    assertThat(info(johnFolders.outbox()).unread()).isZero();
    assertThat(count("outgoingqueue WHERE hierarchy_id > 0")).isZero();
  }

  @Test
  void submittingToTheServerChangesNothingButTakingBackDoes() {
    Submissions submissions = store.get(Submissions.class);
    SavedMessage message = save(johnFolders.outbox(), "to be sent");
    byte[] before = changeKey(message.id());
    submissions.submit(john, message.id(), Submissions.MASTER | Submissions.DO_SENT_MAIL);
    assertThat(changeKey(message.id())).isEqualTo(before);
    submissions.abort(john, message.id());
    assertThat(changeKey(message.id())).isNotEqualTo(before);
  }

  private byte[] changeKey(long messageId) {
    return store.messages().load(john, messageId).properties().bytes(Tags.PR_CHANGE_KEY);
  }

  private int flags(long messageId) {
    return store.messages().load(john, messageId).properties().integer(Tags.PR_MESSAGE_FLAGS, 0);
  }
}
