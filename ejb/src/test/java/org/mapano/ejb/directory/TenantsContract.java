package org.mapano.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.addressbook.AddressBook;
import org.mapano.ejb.addressbook.AddressBookChanges;
import org.mapano.ejb.addressbook.EntryProperties;
import org.mapano.ejb.addressbook.NameResolver;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.CompanyReach;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.table.ListedTables;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.GroupChange;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.ServerDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserFixture;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;

/** Two companies, {@code acme} and {@code globex}, that know nothing of each other. */
abstract class TenantsContract {
  private UserFixture fixture;
  private Companies companies;
  private Users users;
  private Groups groups;
  private SendAs senders;
  private DirectoryIds ids;
  private AddressBook book;
  private NameResolver names;
  private StoreSession system;
  private UserAccount acme;
  private UserAccount globex;

  abstract TestDatabase database();

  @BeforeEach
  void prepare() {
    fixture =
        new UserFixture(
            database(),
            Map.of("server.enable_hosted_kopano", "yes", "server.loginname_format", "%u@%c"));
    UserFixture.Node node = fixture.node;
    companies = new Companies(node.companies, node.objects, node.companyEditor, node.relations);
    users = new Users(node.directory, node.objects, node.editor, node.companies);
    groups = new Groups(node.objects, node.groups, node.relations, node.companies);
    senders = new SendAs(node.objects, node.relations);
    ids = new DirectoryIds(node.objects, node.directory);
    EntryProperties properties =
        new EntryProperties(
            node.objects,
            new Features(node.directory),
            new HomeServer(node.config, ServerDirectory.none(), node.companies),
            node.companies);
    book =
        new AddressBook(
            node.objects, properties, new ListedTables(node.config), node.companies, node.config);
    names = new NameResolver(node.directory, node.objects, properties);
    system =
        new StoreSession(
            StoreSession.SYSTEM,
            "SYSTEM",
            2,
            0,
            Set.of(StoreSession.EVERYONE),
            new CompanyReach(true, Set.of(), Set.of()),
            new Origin("", "test", "internal"));
    acme = companies.create(system, CompanyChange.named("acme"));
    globex = companies.create(system, CompanyChange.named("Globex"));
    for (String company : List.of("acme", "Globex")) {
      users.create(system, user("john@" + company).build());
      users.create(system, user("boss@" + company).adminLevel(1).build());
      groups.create(
          system, new GroupChange("staff@" + company, "staff@" + company, "", false, null));
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static UserChange.Builder user(String login) {
    return UserChange.builder()
        .login(login)
        .fullName("Name of " + login)
        .email(login + ".example")
        .password("secret of " + login);
  }

  private StoreSession session(String login) {
    UserAccount user = fixture.node.directory.findByLogin(login).orElseThrow();
    return new StoreSession(
        user.id(),
        user.login(),
        user.adminLevel(),
        user.companyId(),
        fixture.node.directory.groupIds(user.id()),
        fixture.node.directory.reach(user),
        new Origin("", "test", "test"));
  }

  private static final int PR_EC_COMPANY_NAME = 0x6748001F;

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  private UserAccount existing(String login) {
    return users.byLogin(system, login);
  }

  @Test
  void storesTheOriginalsRows() {
    assertThat(
            fixture.rows(
                "SELECT p.propname, p.value FROM objectproperty p JOIN object o ON o.id ="
                    + " p.objectid WHERE o.objectclass = 262145 AND p.propname <> 'modtime'"
                    + " ORDER BY p.objectid, p.propname"))
        .containsExactly(
            "companyadmin|SYSTEM", "companyname|acme", "companyadmin|SYSTEM", "companyname|Globex");
    assertThat(
            fixture.rows(
                "SELECT p.value FROM objectproperty p WHERE p.propname = 'loginname'"
                    + " AND EXISTS (SELECT 1 FROM objectproperty c WHERE c.objectid = p.objectid"
                    + " AND c.propname = 'companyid') ORDER BY p.objectid"))
        .containsExactly("john", "boss", "john", "boss");
    assertThat(fixture.rows("SELECT objectclass, company FROM users WHERE objectclass = 262145"))
        .containsOnly("262145|0");
    assertThat(existing("john@acme").companyId()).isEqualTo(acme.id());
    assertThat(existing("JOHN@globex").companyId()).isEqualTo(globex.id());
  }

  @Test
  void nobodyFindsThoseOfTheOtherCompany() {
    StoreSession john = session("john@acme");
    UserAccount foreign = existing("john@Globex");
    UserAccount foreignGroup = groups.byName(system, "staff@Globex");
    refused(ErrorCode.NOT_FOUND, () -> users.byLogin(john, "john@Globex"));
    refused(ErrorCode.NOT_FOUND, () -> groups.byName(john, "staff@Globex"));
    refused(ErrorCode.NOT_FOUND, () -> companies.byName(john, "Globex"));
    for (UserAccount object : List.of(foreign, foreignGroup, globex)) {
      byte[] entryId = DirectoryIds.entryId(object);
      refused(ErrorCode.NOT_FOUND, () -> ids.find(john, entryId));
      refused(ErrorCode.NOT_FOUND, () -> book.read(john, entryId));
      refused(ErrorCode.NOT_FOUND, () -> book.entries(john, entryId));
      refused(ErrorCode.NOT_FOUND, () -> book.containers(john, entryId, true));
    }
    assertThat(logins(users.list(john))).containsExactly("SYSTEM", "john@acme", "boss@acme");
    assertThat(logins(groups.list(john))).containsExactly("Everyone", "staff@acme");
    assertThat(logins(companies.list(john))).containsExactly("acme");
    assertThat(column(book.entries(john, AddressBookEntryId.GLOBAL.toBytes())))
        .containsExactlyInAnyOrder("Everyone", "john@acme", "boss@acme", "staff@acme");
    assertThat(column(book.entries(john, AddressBookEntryId.EVERYONE.toBytes())))
        .doesNotContain("john@Globex");
    assertThat(book.containers(john, AddressBookEntryId.GLOBAL.toBytes(), false).rowCount())
        .isZero();
    for (boolean exact : new boolean[] {true, false}) {
      assertThat(names.resolve(john, "john@Globex", exact).outcome())
          .isEqualTo(NameResolver.Outcome.NONE);
      assertThat(names.resolve(john, "john@globex.example", exact).outcome())
          .isEqualTo(NameResolver.Outcome.NONE);
    }
    assertThat(names.resolve(john, "john", false).properties().string(Tags.PR_EMAIL_ADDRESS))
        .isEqualTo("john@acme");
    assertThat(names.resolve(john, "john", false).properties().string(PR_EC_COMPANY_NAME))
        .isEqualTo("acme");
  }

  @Test
  void changesOfTheOtherCompanyAreNotTold() {
    AddressBookChanges changes =
        new AddressBookChanges(fixture.database.transactions(), fixture.node.objects);
    StoreSession john = session("john@acme");
    byte[] foreign = DirectoryIds.entryId(existing("john@Globex"));
    assertThat(changes.since(john, 0).changes())
        .extracting(change -> List.of(change.sourceKey()))
        .doesNotContain(List.of(foreign))
        .hasSize(3);
    assertThat(changes.since(john, 1).changes())
        .noneMatch(change -> Arrays.equals(change.sourceKey(), foreign));
    assertThat(changes.since(system, 1).changes())
        .anyMatch(change -> Arrays.equals(change.sourceKey(), foreign));
  }

  @Test
  void aViewLetsThemBeSeenAndAdministersNothing() {
    companies.add(system, globex, acme, Relation.COMPANY_VIEW);
    StoreSession boss = session("boss@acme");
    UserAccount foreign = users.byLogin(boss, "john@Globex");
    assertThat(logins(companies.list(boss))).containsExactly("acme", "Globex");
    assertThat(book.containers(boss, AddressBookEntryId.GLOBAL.toBytes(), false).rowCount())
        .isEqualTo(2);
    assertThat(column(book.entries(boss, DirectoryIds.entryId(globex))))
        .containsExactlyInAnyOrder("john@Globex", "boss@Globex", "staff@Globex");
    refused(
        ErrorCode.NO_ACCESS,
        () -> users.update(boss, foreign, UserChange.builder().fullName("x").build()));
    refused(ErrorCode.NO_ACCESS, () -> users.delete(boss, foreign));
    refused(ErrorCode.NO_ACCESS, () -> companies.related(boss, globex, Relation.COMPANY_VIEW));
    // The other direction was not granted.
    refused(ErrorCode.NOT_FOUND, () -> users.byLogin(session("john@Globex"), "john@acme"));
    companies.remove(system, globex, acme, Relation.COMPANY_VIEW);
    refused(ErrorCode.NOT_FOUND, () -> users.byLogin(session("boss@acme"), "john@Globex"));
  }

  @Test
  void aRemoteAdministratorRulesTheOtherCompanyOnly() {
    UserAccount john = existing("john@acme");
    companies.add(system, globex, john, Relation.COMPANY_ADMIN);
    refused(ErrorCode.COLLISION, () -> companies.add(system, globex, john, Relation.COMPANY_ADMIN));
    StoreSession remote = session("john@acme");
    users.update(remote, existing("john@Globex"), UserChange.builder().fullName("Changed").build());
    assertThat(existing("john@Globex").fullName()).isEqualTo("Changed");
    users.create(remote, user("new@Globex").build());
    refused(ErrorCode.NO_ACCESS, () -> users.create(remote, user("new@acme").build()));
    refused(
        ErrorCode.NO_ACCESS,
        () -> users.update(remote, existing("boss@acme"), user("boss@acme").build()));
    refused(ErrorCode.NO_ACCESS, () -> companies.create(remote, CompanyChange.named("third")));
    refused(ErrorCode.NO_ACCESS, () -> companies.delete(remote, globex));
  }

  @Test
  void aCompanyAdministratorStaysInTheCompany() {
    StoreSession boss = session("boss@acme");
    users.create(boss, user("mary@acme").build());
    groups.create(boss, new GroupChange("crew@acme", "crew@acme", "", false, null));
    refused(ErrorCode.NOT_FOUND, () -> users.create(boss, user("mary@nowhere").build()));
    refused(ErrorCode.NO_ACCESS, () -> users.create(boss, user("mary@Globex").build()));
    refused(
        ErrorCode.NO_ACCESS,
        () -> groups.create(boss, new GroupChange("crew@Globex", "crew", "", false, null)));
    refused(ErrorCode.INVALID_PARAMETER, () -> users.create(boss, user("mary").build()));
    refused(ErrorCode.INVALID_PARAMETER, () -> users.create(boss, user("a@b@acme").build()));
    refused(ErrorCode.NO_ACCESS, () -> users.create(boss, user("m@acme").adminLevel(2).build()));
    UserAccount mary = existing("mary@acme");
    refused(
        ErrorCode.INVALID_PARAMETER,
        () -> users.update(system, mary, UserChange.builder().login("mary@Globex").build()));
    users.update(boss, mary, UserChange.builder().login("marie@acme").build());
    assertThat(existing("marie@acme").id()).isEqualTo(mary.id());
    refused(
        ErrorCode.NO_ACCESS,
        () -> senders.add(boss, existing("john@Globex"), existing("john@acme")));
    refused(
        ErrorCode.NO_ACCESS, () -> companies.update(boss, acme, CompanyChange.named("renamed")));
    companies.update(boss, acme, CompanyChange.userQuota(new QuotaSettings(false, 1, 2, 3)));
    refused(
        ErrorCode.NO_ACCESS,
        () -> companies.update(boss, globex, CompanyChange.quota(QuotaSettings.DEFAULT)));
    refused(ErrorCode.NO_ACCESS, () -> companies.delete(boss, acme));
  }

  @Test
  void namesAreUniqueInTheirCompanyAndLogonsKnowIt() {
    refused(ErrorCode.COLLISION, () -> users.create(system, user("JOHN@acme").build()));
    refused(
        ErrorCode.COLLISION,
        () -> groups.create(system, new GroupChange("Staff@acme", "x", "", false, null)));
    refused(ErrorCode.COLLISION, () -> companies.create(system, CompanyChange.named("ACME")));
    refused(
        ErrorCode.INVALID_PARAMETER, () -> companies.create(system, CompanyChange.named("a@b")));
    fixture.waitASecond();
    var directory = fixture.node.directory;
    assertThat(directory.authenticate("john@acme", "secret of john@acme"))
        .hasValueSatisfying(user -> assertThat(user.companyId()).isEqualTo(acme.id()));
    assertThat(directory.authenticate("john@acme", "secret of john@Globex")).isEmpty();
    assertThat(directory.authenticate("john", "secret of john@acme")).isEmpty();
    assertThat(directory.findByAddress("john@globex.example").matches()).hasSize(1);
  }

  @Test
  void aDeletedCompanyTakesItsUsersAndPasswordsAlong() {
    users.create(system, user("loner@acme").build());
    long before = fixture.number("SELECT COUNT(*) FROM mapano_password");
    companies.delete(system, globex);
    fixture.waitASecond();
    refused(ErrorCode.NOT_FOUND, () -> users.byLogin(system, "john@Globex"));
    refused(ErrorCode.NOT_FOUND, () -> groups.byName(system, "staff@Globex"));
    assertThat(logins(companies.list(system))).containsExactly("acme");
    assertThat(logins(users.list(system, acme)))
        .containsExactly("SYSTEM", "john@acme", "boss@acme", "loner@acme");
    assertThat(fixture.number("SELECT COUNT(*) FROM mapano_password")).isEqualTo(before - 2);
    assertThat(fixture.rows("SELECT id FROM users WHERE company = " + globex.id())).isEmpty();
    assertThat(fixture.rows("SELECT id FROM users WHERE id = " + globex.id())).isEmpty();
  }

  @Test
  void namesTheSystemAdministratorOfACompany() {
    assertThat(companies.administrator(acme).id()).isEqualTo(StoreSession.SYSTEM);
    companies.setAdministrator(session("boss@acme"), acme, existing("boss@acme"));
    assertThat(companies.administrator(companies.byName(system, "acme")).login())
        .isEqualTo("boss@acme");
    companies.setAdministrator(system, acme, existing("SYSTEM"));
    assertThat(companies.administrator(companies.byName(system, "acme")).id())
        .isEqualTo(StoreSession.SYSTEM);
  }

  @Test
  void nothingThatPeopleTypeBecomesPartOfAStatement() {
    for (String text : List.of("' OR '1'='1", "x'; DROP TABLE object; --", "%", "\\", "\u0000")) {
      assertThat(users.find(system, text + "@acme")).isEmpty();
      assertThat(users.find(system, "john@" + text)).isEmpty();
      assertThat(companies.find(system, text)).isEmpty();
      assertThat(groups.find(system, text)).isEmpty();
      assertThatThrownBy(() -> companies.create(system, CompanyChange.named(text)))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> users.create(system, user(text + "@acme").build()))
          .isInstanceOf(StoreException.class);
    }
    assertThat(logins(companies.list(system))).containsExactly("acme", "Globex");
  }

  private static List<String> logins(List<UserAccount> accounts) {
    return accounts.stream().map(UserAccount::login).toList();
  }

  private static List<Object> column(Table table) {
    table.setColumns(ColumnSet.of(Tags.PR_EMAIL_ADDRESS));
    table.seek(Table.BEGINNING, 0);
    return table.query(100, true).stream().map(row -> row.cells().getFirst().value()).toList();
  }
}
