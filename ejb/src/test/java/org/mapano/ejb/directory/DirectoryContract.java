package org.mapano.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.addressbook.AddressBookChanges;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.sync.SyncChange;
import org.mapano.ejb.sync.SyncChanges;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.GroupChange;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserFixture;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.prop.PropMap;

/** Managing users, groups, senders and rights, on each kind of database. */
abstract class DirectoryContract {
  private static final int ENABLED = 0x67B3101F;
  private static final int DISABLED = 0x67B4101F;

  private UserFixture fixture;
  private DirectoryIds ids;
  private Users users;
  private Groups groups;
  private SendAs senders;
  private DirectoryMaintenance maintenance;
  private final StoreSession system = session(StoreSession.SYSTEM, 2);

  abstract TestDatabase database();

  @BeforeEach
  void prepare() {
    fixture = new UserFixture(database(), Map.of());
    use(fixture.node);
  }

  private void use(UserFixture.Node node) {
    ids = new DirectoryIds(node.objects, node.directory);
    users = new Users(node.directory, node.objects, node.editor, node.companies);
    groups = new Groups(node.objects, node.groups, node.relations, node.companies);
    senders = new SendAs(node.objects, node.relations);
    maintenance = new DirectoryMaintenance(node.objects);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static StoreSession session(int userId, int level) {
    return new StoreSession(userId, "me", level, 0, Set.of(1), new Origin("", "test", "test"));
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  private static UserChange.Builder user(String login) {
    return UserChange.builder()
        .login(login)
        .fullName("The " + login)
        .email(login + "@example.com")
        .password("pw");
  }

  private static GroupChange group(String name, String fullName) {
    return new GroupChange(name, fullName, "", null, null);
  }

  @Test
  void makesUsersWithoutStore() {
    UserAccount mary = users.create(system, user("mary").build());
    assertThat(mary.fullName()).isEqualTo("The mary");
    assertThat(users.byLogin(system, "MARY").id()).isEqualTo(mary.id());
    assertThat(ids.find(system, DirectoryIds.entryId(mary)).login()).isEqualTo("mary");
    assertThat(fixture.number("SELECT COUNT(*) FROM stores WHERE user_id = " + mary.id())).isZero();
    refused(ErrorCode.COLLISION, () -> users.create(system, user("Mary").build()));
  }

  @Test
  void wantsWholeUsers() {
    refused(
        ErrorCode.INVALID_PARAMETER,
        () -> users.create(system, UserChange.builder().login("a").fullName("A").build()));
    refused(
        ErrorCode.INVALID_PARAMETER, () -> users.create(system, user("b").password(null).build()));
    UserAccount shared =
        users.create(
            system, user("c").password(null).objectClass(ObjectClass.NONACTIVE_USER).build());
    assertThat(shared.objectClass()).isEqualTo(ObjectClass.NONACTIVE_USER);
  }

  @Test
  void changesOfClassKeepTheNumber() {
    UserAccount info = users.byLogin(system, "info");
    users.update(system, info, UserChange.builder().objectClass(ObjectClass.ACTIVE_USER).build());
    assertThat(users.byLogin(system, "info").id()).isEqualTo(info.id());
    assertThat(users.byLogin(system, "info").objectClass()).isEqualTo(ObjectClass.ACTIVE_USER);
  }

  @Test
  void keepsListsOfFeaturesAndOtherProperties() {
    UserAccount john = users.byLogin(system, "john");
    PropMap properties =
        new PropMap()
            .put(ENABLED, List.of("imap"))
            .put(DISABLED, List.of("pop3", "mobile"))
            .put(0x3A08001F, "+49 1");
    users.update(system, john, UserChange.builder().properties(properties).build());
    UserAccount changed = users.byLogin(system, "john");
    assertThat(fixture.node.directory.isEnabled(changed, Feature.IMAP)).isTrue();
    assertThat(fixture.node.directory.isEnabled(changed, Feature.MOBILE)).isFalse();
    assertThat(changed.properties().string(0x3A08001F)).isEqualTo("+49 1");
    assertThat(
            fixture.rows("SELECT propname, value FROM objectmvproperty ORDER BY propname, orderid"))
        .containsExactly("0x67B3101E|imap", "0x67B4101E|pop3", "0x67B4101E|mobile");
    PropMap none = new PropMap().put(DISABLED, List.of());
    users.update(system, john, UserChange.builder().properties(none).build());
    assertThat(users.byLogin(system, "john").disabledFeatures()).isEmpty();
  }

  @Test
  void onlyAdministratorsChangeOthers() {
    UserAccount john = users.byLogin(system, "john");
    UserAccount info = users.byLogin(system, "info");
    UserAccount sales = groups.byName(system, "sales");
    StoreSession self = session(john.id(), 0);
    refused(ErrorCode.NO_ACCESS, () -> users.create(self, user("mary").build()));
    refused(ErrorCode.NO_ACCESS, () -> users.delete(self, info));
    refused(ErrorCode.NO_ACCESS, () -> users.delete(self, john));
    refused(
        ErrorCode.NO_ACCESS,
        () -> users.update(self, info, UserChange.builder().password("x").build()));
    refused(
        ErrorCode.NO_ACCESS,
        () -> users.update(self, john, UserChange.builder().adminLevel(2).build()));
    refused(
        ErrorCode.NO_ACCESS, () -> users.update(self, john, user("john").adminLevel(1).build()));
    refused(ErrorCode.NO_ACCESS, () -> groups.create(self, group("g", "G")));
    refused(ErrorCode.NO_ACCESS, () -> groups.addMember(self, sales, info));
    refused(ErrorCode.NO_ACCESS, () -> groups.removeMember(self, sales, john));
    refused(ErrorCode.NO_ACCESS, () -> groups.update(self, sales, group(null, "x")));
    refused(ErrorCode.NO_ACCESS, () -> groups.delete(self, sales));
    refused(ErrorCode.NO_ACCESS, () -> senders.add(self, info, john));
    refused(ErrorCode.NO_ACCESS, () -> senders.remove(self, info, john));
    refused(ErrorCode.NO_ACCESS, () -> maintenance.synchronise(self));
    refused(ErrorCode.NO_ACCESS, () -> maintenance.forget(self));
  }

  @Test
  void lowerAdministratorsDoNotReachHigherOnes() {
    StoreSession lower = session(99, 1);
    UserAccount root = users.create(system, user("root1").adminLevel(2).build());
    refused(ErrorCode.NO_ACCESS, () -> users.create(lower, user("x").adminLevel(2).build()));
    refused(ErrorCode.NO_ACCESS, () -> users.delete(lower, root));
    refused(
        ErrorCode.NO_ACCESS,
        () -> users.update(lower, root, UserChange.builder().password("x").build()));
    refused(
        ErrorCode.NO_ACCESS,
        () ->
            users.update(
                lower, users.byLogin(system, "john"), UserChange.builder().adminLevel(2).build()));
    assertThat(users.create(lower, user("mary").adminLevel(1).build()).adminLevel()).isOne();
  }

  @Test
  void peopleSetTheirOwnPassword() {
    UserAccount john = users.byLogin(system, "john");
    StoreSession self = session(john.id(), 0);
    users.update(
        self,
        john,
        UserChange.builder().login("john").fullName("John Doe").password("fresh").build());
    assertThat(fixture.node.directory.authenticate("john", "fresh")).isPresent();
    assertThat(fixture.node.directory.authenticate("john", "s3cret")).isEmpty();
  }

  @Test
  void nobodyChangesTheFixedObjects() {
    UserAccount everyone = groups.byName(system, "everyone");
    UserAccount root = users.byLogin(system, "system");
    refused(ErrorCode.NO_ACCESS, () -> groups.delete(system, everyone));
    refused(ErrorCode.NO_ACCESS, () -> groups.update(system, everyone, group("x", "x")));
    refused(
        ErrorCode.NO_ACCESS,
        () -> groups.addMember(system, everyone, users.byLogin(system, "john")));
    refused(ErrorCode.NO_ACCESS, () -> users.delete(system, root));
    refused(
        ErrorCode.NO_ACCESS,
        () -> users.update(system, root, UserChange.builder().password("x").build()));
    refused(
        ErrorCode.INVALID_PARAMETER,
        () -> groups.addMember(system, groups.byName(system, "sales"), root));
  }

  @Test
  void managesGroups() {
    UserAccount staff = groups.create(system, group("staff", "All staff"));
    assertThat(staff.objectClass()).isEqualTo(ObjectClass.SECURITY_GROUP);
    refused(ErrorCode.COLLISION, () -> groups.create(system, group("STAFF", "x")));
    assertThat(groups.create(system, group("john", "a user's name")).login()).isEqualTo("john");
    assertThat(groups.create(system, group("mods", "")).fullName()).isEqualTo("mods");
    groups.update(system, staff, new GroupChange("crew", null, "crew@example.com", true, null));
    UserAccount crew = groups.byName(system, "crew");
    assertThat(crew.id()).isEqualTo(staff.id());
    assertThat(crew.fullName()).isEqualTo("All staff");
    assertThat(crew.email()).isEqualTo("crew@example.com");
    assertThat(crew.hidden()).isTrue();
    refused(ErrorCode.NOT_FOUND, () -> groups.byName(system, "staff"));
    assertThat(groups.list(system))
        .extracting(UserAccount::login)
        .containsExactlyInAnyOrder("Everyone", "sales", "crew", "john", "mods");
  }

  @Test
  void managesMembers() {
    UserAccount staff = groups.create(system, group("staff", "Staff"));
    UserAccount john = users.byLogin(system, "john");
    groups.addMember(system, staff, john);
    groups.addMember(system, staff, groups.byName(system, "sales"));
    refused(ErrorCode.COLLISION, () -> groups.addMember(system, staff, john));
    refused(ErrorCode.INVALID_PARAMETER, () -> groups.addMember(system, staff, staff));
    assertThat(groups.members(system, staff))
        .extracting(UserAccount::login)
        .containsExactlyInAnyOrder("john", "sales");
    assertThat(groups.groupsOf(system, john))
        .extracting(UserAccount::login)
        .containsExactlyInAnyOrder("Everyone", "sales", "staff");
    assertThat(fixture.node.directory.groupIds(john.id())).contains(staff.id());
    groups.removeMember(system, staff, john);
    groups.removeMember(system, staff, groups.byName(system, "sales"));
    refused(ErrorCode.NOT_FOUND, () -> groups.removeMember(system, staff, john));
    assertThat(fixture.node.directory.groupIds(john.id())).doesNotContain(staff.id());
    assertThat(groups.members(system, groups.byName(system, "Everyone")))
        .extracting(UserAccount::login)
        .containsExactlyInAnyOrder("Everyone", "SYSTEM", "john", "info", "sales", "staff");
  }

  @Test
  void deletedGroupsTakeMembershipsAndPermissionsAlong() {
    UserAccount sales = groups.byName(system, "sales");
    fixture.execute(
        "INSERT INTO acl (id, hierarchy_id, type, rights) VALUES (?, 1, 2, 1)", sales.id());
    groups.delete(system, sales);
    refused(ErrorCode.NOT_FOUND, () -> ids.find(system, DirectoryIds.entryId(sales)));
    assertThat(fixture.number("SELECT COUNT(*) FROM objectrelation")).isZero();
    assertThat(fixture.number("SELECT COUNT(*) FROM acl WHERE id = " + sales.id())).isZero();
    assertThat(fixture.number("SELECT COUNT(*) FROM users WHERE id = " + sales.id())).isZero();
    assertThat(groups.groupsOf(system, users.byLogin(system, "john")))
        .extracting(UserAccount::login)
        .containsExactly("Everyone");
  }

  @Test
  void managesSenders() {
    UserAccount john = users.byLogin(system, "john");
    UserAccount info = users.byLogin(system, "info");
    senders.add(system, info, john);
    refused(ErrorCode.COLLISION, () -> senders.add(system, info, john));
    refused(ErrorCode.COLLISION, () -> senders.add(system, john, john));
    assertThat(senders.list(system, info)).extracting(UserAccount::login).containsExactly("john");
    assertThat(senders.list(system, john)).isEmpty();
    assertThat(fixture.rows("SELECT relationtype FROM objectrelation ORDER BY relationtype"))
        .containsExactly("1", "6");
    senders.remove(system, info, john);
    refused(ErrorCode.NOT_FOUND, () -> senders.remove(system, info, john));
  }

  @Test
  void namesObjectsByEntryIdOnly() {
    UserAccount john = users.byLogin(system, "john");
    byte[] id = DirectoryIds.entryId(john);
    assertThat(ids.user(system, 99, id).id()).isEqualTo(john.id());
    assertThat(ids.named(system, 0, new byte[0])).isEmpty();
    assertThat(ids.userOrOwn(session(john.id(), 0), 0, null).id()).isEqualTo(john.id());
    refused(ErrorCode.INVALID_PARAMETER, () -> ids.user(system, john.id(), new byte[0]));
    refused(ErrorCode.INVALID_PARAMETER, () -> ids.user(system, 0, new byte[35]));
    refused(ErrorCode.INVALID_ENTRYID, () -> ids.user(system, 0, new byte[36]));
    refused(ErrorCode.NOT_FOUND, () -> ids.group(system, 0, id));
    byte[] otherServers = id.clone();
    otherServers[28] = 77;
    assertThat(ids.find(system, otherServers).id()).isEqualTo(john.id());
    byte[] unknown = id.clone();
    // an external id is random, so a fixed letter would now and then be the one that is there
    unknown[32] = (byte) (unknown[32] == 'x' ? 'y' : 'x');
    refused(ErrorCode.NOT_FOUND, () -> ids.find(system, unknown));
  }

  @Test
  void forgetsWhatTheSourceNoLongerHas() {
    UserAccount john = users.byLogin(system, "john");
    UserAccount info = users.byLogin(system, "info");
    fixture.execute(
        "INSERT INTO acl (id, hierarchy_id, type, rights) VALUES (?, 1, 2, 1)", john.id());
    fixture.execute("DELETE FROM object WHERE externid = ?", (Object) john.externId());
    maintenance.synchronise(system);
    assertThat(
            fixture.rows("SELECT id FROM users WHERE externid IS NOT NULL AND id <> " + info.id()))
        .doesNotContain(String.valueOf(john.id()));
    assertThat(fixture.number("SELECT COUNT(*) FROM acl WHERE id = " + john.id())).isZero();
    assertThat(fixture.number("SELECT COUNT(*) FROM abchanges WHERE change_type = " + 0x4005))
        .isOne();
    assertThat(users.byLogin(system, "info").id()).isEqualTo(info.id());
    refused(ErrorCode.NOT_FOUND, () -> users.byLogin(system, "john"));
  }

  @Test
  void keepsEverybodyInSafeMode() {
    UserAccount john = users.byLogin(system, "john");
    use(fixture.anotherNode(Map.of("server.user_safe_mode", "yes")));
    fixture.execute("DELETE FROM object WHERE externid = ?", (Object) john.externId());
    maintenance.synchronise(system);
    assertThat(fixture.number("SELECT COUNT(*) FROM users WHERE id = " + john.id())).isOne();
  }

  @Test
  void notesObjectsThatAnotherProgramMade() {
    fixture.execute(
        "INSERT INTO object (externid, objectclass) VALUES (?, ?)", new byte[] {7, 7}, 0x10001);
    long id = fixture.number("SELECT MAX(id) FROM object");
    fixture.execute("INSERT INTO objectproperty VALUES (?, 'loginname', 'late')", id);
    maintenance.synchronise(system);
    assertThat(users.byLogin(system, "late").login()).isEqualTo("late");
  }

  @Test
  void tellsWhatChangedInTheAddressBook() {
    AddressBookChanges changes =
        new AddressBookChanges(fixture.database.transactions(), fixture.node.objects);
    UserAccount mary = users.create(system, user("mary").build());
    SyncChanges all = changes.since(system, 0);
    assertThat(all.changes()).extracting(SyncChange::type).containsOnly(0x4001);
    assertThat(all.changes())
        .extracting(SyncChange::sourceKey)
        .contains(DirectoryIds.entryId(users.byLogin(system, "john")), DirectoryIds.entryId(mary))
        .allSatisfy(key -> assertThat(ids.find(system, key).externId()).isNotNull());
    assertThat(all.changes())
        .extracting(SyncChange::parentKey)
        .containsOnly(AddressBookEntryId.GLOBAL.toBytes());
    assertThat(changes.since(system, all.maxChangeId()))
        .isEqualTo(new SyncChanges(List.of(), all.maxChangeId()));
    UserAccount anna = users.create(system, user("anna").build());
    users.update(system, mary, UserChange.builder().fullName("Mary").build());
    users.delete(system, mary);
    SyncChanges later = changes.since(system, all.maxChangeId());
    assertThat(later.changes())
        .extracting(SyncChange::sourceKey)
        .startsWith(DirectoryIds.entryId(anna))
        .endsWith(DirectoryIds.entryId(mary));
    assertThat(later.changes()).extracting(SyncChange::type).startsWith(0x4001).endsWith(0x4005);
    assertThat(later.maxChangeId()).isEqualTo(later.changes().getLast().changeId());
  }
}
