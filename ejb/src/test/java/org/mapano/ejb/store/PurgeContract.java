package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.rights.Permission;
import org.mapano.ejb.rights.PermissionChange;
import org.mapano.ejb.rights.Permissions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.softdelete.SoftDeletePurge;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;

/** Purging and permissions on every supported database. */
abstract class PurgeContract extends StoreContract {
  @Test
  void purgeRemovesWhatIsOldEnoughOnly() {
    long rows = count("hierarchy WHERE 1 = 1");
    MapiMessage message = mail("m");
    message.attachments().add(attachment("a", "x"));
    SavedMessage first =
        store.messages().create(john, johnFolders.inbox(), message, SaveOptions.PLAIN);
    SavedMessage view =
        store
            .messages()
            .create(john, johnFolders.inbox(), mail("v"), new SaveOptions(true, 0, Set.of(), null));
    long folder = store.folders().create(john, johnFolders.inbox(), "f", "");
    save(folder, "inside");
    SavedMessage before = save(folder, "deleted before");
    store.messages().delete(john, folder, List.of(before.id()), false);
    store.messages().delete(john, johnFolders.inbox(), List.of(first.id(), view.id()), false);
    store.folders().delete(john, folder, false);
    SoftDeletePurge purge = store.get(SoftDeletePurge.class);
    assertThat(purge.purge(TestUsers.system(), 1)).isZero();
    assertThat(purge.purge(TestUsers.system(), 0)).isGreaterThanOrEqualTo(3);
    assertThat(count("hierarchy WHERE 1 = 1")).isEqualTo(rows);
    assertThat(store.storage().data()).isEmpty();
    assertFails(ErrorCode.NO_ACCESS, () -> purge.purge(john, 0));
  }

  @Test
  void purgeErasesRemovedStores() {
    long rows = count("hierarchy WHERE 1 = 1");
    long values = count("properties WHERE 1 = 1");
    StoreSession mary = store.users().add("mary", 0);
    StoreInfo other = store.stores().createPrivate(TestUsers.system(), mary.userId(), "en_US");
    long inbox = store.stores().specialFolders(other.id()).inbox();
    MapiMessage message = mail("m");
    message.attachments().add(attachment("a", "x"));
    store.messages().create(mary, inbox, message, SaveOptions.PLAIN);
    StoreKeeper keeper = store.get(StoreKeeper.class);
    UserAccount owner = store.users().findById(mary.userId()).orElseThrow();
    keeper.unhook(TestUsers.system(), owner, StoreType.PRIVATE);
    keeper.remove(TestUsers.system(), other.guid());
    SoftDeletePurge purge = store.get(SoftDeletePurge.class);
    assertThat(purge.purge(TestUsers.system(), 1)).isZero();
    assertThat(count("hierarchy WHERE 1 = 1")).isGreaterThan(rows);
    assertThat(purge.purge(TestUsers.system(), 0)).isOne();
    assertThat(count("hierarchy WHERE 1 = 1")).isEqualTo(rows);
    assertThat(count("properties WHERE 1 = 1")).isEqualTo(values);
    assertThat(count("receivefolder WHERE storeid = " + other.id())).isZero();
    assertThat(store.storage().data()).isEmpty();
    assertFails(ErrorCode.NOT_FOUND, () -> keeper.remove(TestUsers.system(), other.guid()));
  }

  @Test
  void permissionsAreChangedByWhoMay() {
    StoreSession mary = store.users().add("mary", 0);
    Permissions permissions = store.get(Permissions.class);
    long inbox = johnFolders.inbox();
    PermissionChange grant =
        new PermissionChange(mary.userId(), true, Rights.READ_ANY | Rights.VISIBLE, false, true);
    assertFails(ErrorCode.NO_ACCESS, () -> permissions.change(mary, inbox, List.of(grant)));
    PermissionChange nobody = new PermissionChange(4711, true, 1, false, false);
    assertThat(permissions.change(john, inbox, List.of(grant, nobody))).containsExactly(nobody);
    assertThat(permissions.list(inbox))
        .containsExactly(
            new Permission(mary.userId(), false, 0x15FB ^ 0x401),
            new Permission(mary.userId(), true, 0x401));
    SavedMessage saved = save(inbox, "m");
    assertThat(store.messages().load(mary, saved.id())).isNotNull();
    PermissionChange removal = new PermissionChange(mary.userId(), true, 0, true, true);
    permissions.change(john, inbox, List.of(removal));
    assertThat(permissions.list(inbox)).isEmpty();
    assertFails(ErrorCode.NO_ACCESS, () -> store.messages().load(mary, saved.id()));
    assertFails(
        ErrorCode.INVALID_PARAMETER, () -> permissions.change(john, inbox, List.of(nobody)));
  }
}
