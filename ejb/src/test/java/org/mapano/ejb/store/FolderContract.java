package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.folder.NewFolder;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.object.DatabaseObjects;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.rights.AclRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.id.RenEntryIds;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** What stores and folders must do on every supported database. */
abstract class FolderContract extends StoreContract {
  @Test
  void newStoreHasItsFoldersAndTheirIds() {
    List<FolderInfo> visible = store.folders().subtree(john, johnFolders.ipmSubtree());
    assertThat(visible)
        .extracting(FolderInfo::name)
        .contains("Inbox", "Outbox", "Deleted Items", "Sent Items", "Contacts", "Calendar")
        .contains("Drafts", "Journal", "Notes", "Tasks", "Junk E-mail", "RSS Feeds")
        .contains("Suggested Contacts", "Quick Step Settings")
        .hasSize(15);
    assertThat(
            List.of(
                johnFolders.inbox(),
                johnFolders.outbox(),
                johnFolders.sent(),
                johnFolders.deleted(),
                johnFolders.drafts(),
                johnFolders.junk(),
                johnFolders.calendar(),
                johnFolders.contacts(),
                johnFolders.tasks(),
                johnFolders.notes(),
                johnFolders.journal()))
        .doesNotContain(0L)
        .doesNotHaveDuplicates();
    PropMap root = store.folders().properties(john, johnStore.rootFolderId());
    assertThat(root.list(Tags.PR_FREEBUSY_ENTRYIDS, byte[].class)).hasSize(4);
    assertThat(root.list(Tags.PR_ADDITIONAL_REN_ENTRYIDS, byte[].class)).hasSize(5);
    assertThat(
            RenEntryIds.parse(root.bytes(Tags.PR_IPM_OL2007_ENTRYIDS))
                .get(RenEntryIds.RSS_SUBSCRIPTIONS))
        .isPresent();
    assertThat(info(johnFolders.calendar()).containerClass()).isEqualTo("IPF.Appointment");
    assertThat(info(johnFolders.inbox()).rights()).isEqualTo(Rights.ALL);
  }

  @Test
  void everyUserHasOneStore() {
    assertFails(
        ErrorCode.COLLISION,
        () -> store.stores().createPrivate(TestUsers.system(), john.userId(), "C"));
    assertFails(ErrorCode.NO_ACCESS, () -> store.stores().createPrivate(john, john.userId(), "C"));
    assertThat(store.stores().ofUser(john.userId())).contains(johnStore);
    assertThat(store.stores().get(johnStore.id())).isEqualTo(johnStore);
    assertThat(store.stores().ofUser(99)).isEmpty();
  }

  @Test
  void folderNamesFollowTheLanguage() {
    StoreSession mary = store.users().add("mary", 0);
    StoreInfo hers = store.stores().createPrivate(TestUsers.system(), mary.userId(), "ja_JP.UTF-8");
    long inbox = store.stores().specialFolders(hers.id()).inbox();
    assertThat(store.folders().get(mary, inbox).name()).isEqualTo("受信トレイ");
    StoreSession anna = store.users().add("anna", 0);
    StoreInfo other =
        store.stores().createPrivate(TestUsers.system(), anna.userId(), "xx_YY.UTF-8");
    long plain = store.stores().specialFolders(other.id()).inbox();
    assertThat(store.folders().get(anna, plain).name()).isEqualTo("Inbox");
  }

  @Test
  void publicStoreIsForEverybody() {
    StoreInfo shared = store.stores().createPublic(TestUsers.system(), 0, "C");
    assertThat(store.stores().publicStore(0)).contains(shared);
    long subtree = store.stores().specialFolders(shared.id()).ipmSubtree();
    long folder = store.folders().create(john, subtree, "Team", "IPF.Note");
    SavedMessage saved = store.messages().create(john, folder, mail("hello"), SaveOptions.PLAIN);
    StoreSession mary = store.users().add("mary", 0);
    assertThat(store.messages().load(mary, saved.id()).properties().string(Tags.PR_SUBJECT))
        .isEqualTo("hello");
    assertThat(store.folders().subtree(mary, subtree))
        .extracting(FolderInfo::name)
        .containsExactly("Team");
    assertFails(
        ErrorCode.NO_ACCESS,
        () -> store.messages().delete(mary, folder, List.of(saved.id()), false));
    store.messages().delete(john, folder, List.of(saved.id()), false);
    FolderAudit.check(store, shared.id());
  }

  @Test
  void receiveFolderIsFoundByPrefix() {
    assertThat(store.folders().receiveFolder(johnStore.id(), "IPM.Note.SMIME"))
        .isEqualTo(johnFolders.inbox());
    assertThat(store.folders().receiveFolder(johnStore.id(), "report.ipm.note"))
        .isEqualTo(johnFolders.inbox());
    assertThat(store.folders().receiveFolder(johnStore.id(), "IPC"))
        .isEqualTo(johnStore.rootFolderId());
    assertFails(
        ErrorCode.NOT_FOUND, () -> store.folders().receiveFolder(johnFolders.inbox(), "IPM"));
  }

  @Test
  void receiveFoldersAreSetAndReset() {
    long work = folder(johnFolders.inbox(), "Work");
    store.folders().setReceiveFolder(john, johnStore.id(), "IPM.Work", work);
    assertThat(store.folders().receiveFolder(johnStore.id(), "IPM.Work.Item")).isEqualTo(work);
    store.folders().setReceiveFolder(john, johnStore.id(), "ipm.work", 0);
    assertThat(store.folders().receiveFolder(johnStore.id(), "IPM.Work.Item"))
        .isEqualTo(johnFolders.inbox());
    assertThat(store.folders().receiveFolders(john, johnStore.id())).hasSize(5);
    assertFails(
        ErrorCode.INVALID_TYPE,
        () -> store.folders().setReceiveFolder(john, johnStore.id(), "", 0));
    assertFails(
        ErrorCode.INVALID_ENTRYID,
        () -> store.folders().setReceiveFolder(john, johnStore.id(), "X", 2));
    StoreSession mary = store.users().add("mary", 0);
    assertFails(
        ErrorCode.NO_ACCESS,
        () -> store.folders().setReceiveFolder(mary, johnStore.id(), "X", work));
  }

  @Test
  void recountCorrectsCounters() throws Exception {
    save(johnFolders.inbox(), "m");
    long sub = folder(johnFolders.inbox(), "sub");
    assertThat(store.folders().recount(john, johnFolders.inbox())).isZero();
    store
        .database()
        .transactions()
        .write(tx -> {
          try (var update = tx.connection().createStatement()) {
            return update.executeUpdate(
                "UPDATE properties SET val_ulong = 77 WHERE tag IN (13826, 13827, 13834)"
                    + " AND hierarchyid = "
                    + johnFolders.inbox());
          }
        });
    assertThat(store.folders().recount(john, johnFolders.inbox())).isEqualTo(3);
    assertThat(info(johnFolders.inbox()).unread()).isEqualTo(1);
    store.folders().delete(john, sub, false);
    assertThat(store.folders().recount(john, johnFolders.inbox())).isZero();
  }

  @Test
  void storePropertiesAreReadAndChanged() {
    PropMap set = new PropMap().put(Tags.PR_EC_OUTOFOFFICE, true);
    store.stores().change(john, johnStore.id(), set, List.of());
    PropMap read = storeProperties();
    assertThat(read.bool(Tags.PR_EC_OUTOFOFFICE)).isTrue();
    assertThat(read.bytes(Tags.PR_IPM_SUBTREE_ENTRYID)).hasSize(48);
    store.stores().change(john, johnStore.id(), new PropMap(), List.of(Tags.PR_EC_OUTOFOFFICE));
    assertThat(storeProperties().has(Tags.PR_EC_OUTOFOFFICE)).isFalse();
    StoreSession mary = store.users().add("mary", 0);
    assertFails(
        ErrorCode.NO_ACCESS, () -> store.stores().change(mary, johnStore.id(), set, List.of()));
  }

  private PropMap storeProperties() {
    byte[] entryId = store.get(ObjectIds.class).entryId(johnStore.id()).orElseThrow();
    return store.get(DatabaseObjects.class).load(john, entryId, false, 1).properties();
  }

  private long folder(long parent, String name) {
    return store.folders().create(john, parent, name, "IPF.Note");
  }

  @Test
  void namesAreUniqueWithoutRegardToCase() {
    long work = folder(johnFolders.inbox(), "Work");
    assertFails(ErrorCode.COLLISION, () -> folder(johnFolders.inbox(), "WORK"));
    assertFails(ErrorCode.INVALID_PARAMETER, () -> folder(johnFolders.inbox(), ""));
    long home = folder(johnFolders.inbox(), "Home");
    assertFails(
        ErrorCode.COLLISION,
        () ->
            store
                .folders()
                .change(john, home, new PropMap().put(Tags.PR_DISPLAY_NAME, "work"), List.of()));
    store.folders().change(john, work, new PropMap().put(Tags.PR_DISPLAY_NAME, "WORK"), List.of());
    assertThat(info(work).name()).isEqualTo("WORK");
    store.folders().delete(john, work, false);
    folder(johnFolders.inbox(), "Work");
  }

  @Test
  void changesOfFoldersAreLogged() {
    long before = count("changes WHERE change_type = 8193");
    long work = folder(johnFolders.inbox(), "Work");
    PropMap created = store.folders().properties(john, work);
    assertThat(created.bytes(Tags.PR_CHANGE_KEY)).hasSize(20);
    assertThat(count("changes WHERE change_type = 8193")).isEqualTo(before + 1);
    store.folders().change(john, work, new PropMap().put(Tags.PR_COMMENT, "c"), List.of());
    assertThat(count("changes WHERE change_type = 8194")).isEqualTo(1);
    PropMap changed = store.folders().properties(john, work);
    assertThat(changed.bytes(Tags.PR_CHANGE_KEY)).isNotEqualTo(created.bytes(Tags.PR_CHANGE_KEY));
    assertThat(changed.bytes(Tags.PR_PREDECESSOR_CHANGE_LIST)).hasSize(21);
    store.folders().delete(john, work, false);
    assertThat(count("changes WHERE change_type = 8196")).isEqualTo(1);
  }

  @Test
  void foldersMoveWithEverythingInThem() {
    long a = folder(johnFolders.inbox(), "a");
    long b = folder(a, "b");
    SavedMessage saved = save(b, "m");
    store.folders().move(john, a, johnFolders.sent(), "c");
    assertThat(info(a).name()).isEqualTo("c");
    assertThat(info(a).parentId()).isEqualTo(johnFolders.sent());
    assertThat(subject(saved.id())).isEqualTo("m");
    assertFails(ErrorCode.FOLDER_CYCLE, () -> store.folders().move(john, a, b, null));
    assertFails(ErrorCode.FOLDER_CYCLE, () -> store.folders().move(john, a, a, null));
    store.folders().move(john, a, johnFolders.sent(), "d");
    assertThat(info(a).name()).isEqualTo("d");
    assertFails(
        ErrorCode.NOT_FOUND, () -> store.folders().move(john, johnStore.rootFolderId(), a, null));
  }

  @Test
  void softDeletedFolderComesBackWhole() {
    long a = folder(johnFolders.inbox(), "a");
    long b = folder(a, "b");
    SavedMessage saved = save(b, "m");
    long size = store.stores().size(johnStore.id());
    assertFails(ErrorCode.HAS_FOLDERS, () -> store.folders().delete(john, a, true, false, false));
    assertFails(ErrorCode.HAS_MESSAGES, () -> store.folders().delete(john, a, false, true, false));
    store.folders().delete(john, a, false);
    assertThat(store.stores().size(johnStore.id())).isLessThan(size);
    assertFails(ErrorCode.NOT_FOUND, () -> store.folders().get(john, b));
    assertFails(ErrorCode.NOT_FOUND, () -> save(b, "too late"));
    assertFails(ErrorCode.NOT_FOUND, () -> store.messages().load(john, saved.id()));
    store.folders().move(john, a, johnFolders.inbox(), null);
    assertThat(subject(saved.id())).isEqualTo("m");
    assertThat(store.stores().size(johnStore.id())).isEqualTo(size);
    SavedMessage later = save(b, "later");
    assertThat(later.number()).isGreaterThan(saved.number());
  }

  @Test
  void hardDeletedFolderLeavesNothing() {
    long rows = count("hierarchy WHERE 1 = 1");
    long a = folder(johnFolders.inbox(), "a");
    long b = folder(a, "b");
    save(b, "m");
    SavedMessage soft = save(a, "n");
    store.messages().delete(john, a, List.of(soft.id()), false);
    store.folders().delete(john, b, false);
    store.folders().delete(john, a, true);
    assertThat(count("hierarchy WHERE 1 = 1")).isEqualTo(rows);
    assertThat(count("properties WHERE hierarchyid >= " + a)).isZero();
    assertThat(count("indexedproperties WHERE hierarchyid >= " + a)).isZero();
  }

  @Test
  void emptyingKeepsTheFolder() {
    long a = folder(johnFolders.deleted(), "a");
    save(a, "m");
    save(johnFolders.deleted(), "n");
    store
        .messages()
        .create(
            john, johnFolders.deleted(), mail("view"), new SaveOptions(true, 0, Set.of(), null));
    store.folders().empty(john, johnFolders.deleted(), false, false);
    assertThat(info(johnFolders.deleted()).messages()).isZero();
    PropMap left = store.folders().properties(john, johnFolders.deleted());
    assertThat(left.integer(Tags.PR_ASSOC_CONTENT_COUNT, 0)).isEqualTo(1);
    assertThat(left.integer(Tags.PR_DELETED_FOLDER_COUNT, 0)).isEqualTo(1);
    store.folders().empty(john, johnFolders.deleted(), true, true);
    left = store.folders().properties(john, johnFolders.deleted());
    assertThat(left.integer(Tags.PR_ASSOC_CONTENT_COUNT, 9)).isZero();
    assertThat(left.integer(Tags.PR_DELETED_FOLDER_COUNT, 9)).isZero();
    assertThat(left.integer(Tags.PR_DELETED_MSG_COUNT, 9)).isZero();
  }

  @Test
  void onlyOrdinaryFoldersAreSynchronised() {
    NewFolder odd = new NewFolder("odd", "", 7, null, null, new PropMap());
    NewFolder plain = new NewFolder("plain", "", 1, null, null, new PropMap());
    List<Long> made = store.folders().create(john, johnFolders.inbox(), List.of(odd, plain));
    assertThat(made)
        .extracting(id -> store.folders().properties(john, id).has(Tags.PR_CHANGE_KEY))
        .containsExactly(false, true);
  }

  @Test
  void copiesHaveTheirOwnMessages() {
    long a = folder(johnFolders.inbox(), "a");
    long b = folder(a, "b");
    save(a, "1");
    save(b, "2");
    long copy = store.folders().copy(john, a, johnFolders.sent(), "copy", true);
    assertThat(info(copy).messages()).isEqualTo(1);
    assertThat(store.folders().properties(john, copy).has(Tags.PR_LOCAL_COMMIT_TIME_MAX)).isTrue();
    assertThat(info(copy).containerClass()).isEqualTo("IPF.Note");
    List<FolderInfo> below = store.folders().subtree(john, copy);
    assertThat(below).extracting(FolderInfo::name).containsExactly("b");
    assertThat(below.getFirst().messages()).isEqualTo(1);
    assertThat(store.folders().subtree(john, a)).hasSize(1);
    assertFails(ErrorCode.FOLDER_CYCLE, () -> store.folders().copy(john, a, b, null, true));
  }

  @Test
  void grantsReachBelowAndTheNearestDecides() {
    StoreSession mary = store.users().add("mary", 0);
    long a = folder(johnFolders.inbox(), "a");
    long b = folder(a, "b");
    SavedMessage inA = save(a, "1");
    SavedMessage inB = save(b, "2");
    grant(
        a,
        mary.userId(),
        Rights.READ_ANY | Rights.VISIBLE | Rights.CREATE | Rights.EDIT_OWNED | Rights.DELETE_OWNED);
    assertThat(store.messages().load(mary, inB.id()).properties().string(Tags.PR_SUBJECT))
        .isEqualTo("2");
    assertThat(visible(mary)).containsExactlyInAnyOrder("a", "b");
    grant(b, mary.userId(), 0);
    assertFails(ErrorCode.NO_ACCESS, () -> store.messages().load(mary, inB.id()));
    assertThat(visible(mary)).containsExactly("a");
    SavedMessage own = store.messages().create(mary, a, mail("hers"), SaveOptions.PLAIN);
    store
        .messages()
        .change(mary, own.id(), new PropMap().put(Tags.PR_SUBJECT, "changed"), List.of());
    assertFails(
        ErrorCode.NO_ACCESS,
        () -> store.messages().change(mary, inA.id(), new PropMap(), List.of()));
    store.messages().delete(mary, a, List.of(own.id()), true);
  }

  private Set<String> visible(StoreSession session) {
    return store.folders().subtree(session, johnFolders.inbox()).stream()
        .map(FolderInfo::name)
        .collect(Collectors.toSet());
  }

  private void grant(long folderId, int userId, int rights) {
    store
        .database()
        .transactions()
        .write(tx -> {
          store.get(AclRows.class).grant(tx, folderId, userId, rights);
          return null;
        });
  }

  @Test
  void administratorsMayEverythingUnlessRestricted() {
    StoreSession boss = store.users().add("boss", 1);
    SavedMessage saved = save(johnFolders.inbox(), "m");
    assertThat(store.messages().load(boss, saved.id()).properties().string(Tags.PR_SUBJECT))
        .isEqualTo("m");
    assertThat(store.folders().get(boss, johnFolders.inbox()).rights()).isEqualTo(Rights.ALL);
  }

  @Test
  void entryIdsAreReadInBulk() {
    assertThat(
            store
                .folders()
                .entryIds(john, List.of(johnFolders.inbox(), johnFolders.sent(), 424_242L)))
        .containsOnlyKeys(johnFolders.inbox(), johnFolders.sent());
  }

  @Test
  void deepTreesEndSomewhere() {
    long parent = johnFolders.inbox();
    int depth = 0;
    try {
      for (; depth < 100; depth++) {
        parent = folder(parent, "d" + depth);
      }
    } catch (org.mapano.ejb.error.StoreException tooDeep) {
      assertThat(tooDeep.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
    }
    assertThat(depth).isBetween(30, 99);
    SavedMessage saved = save(parent, "deep");
    assertThat(subject(saved.id())).isEqualTo("deep");
  }
}
