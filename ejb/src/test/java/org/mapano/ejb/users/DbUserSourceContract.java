package org.mapano.ejb.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.password.LegacyHash;

/** The database user source on each kind of database. */
abstract class DbUserSourceContract implements UserSourceContract {
  private UserFixture fixture;

  abstract TestDatabase database();

  @BeforeEach
  void prepare() {
    fixture = new UserFixture(database(), Map.of());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Override
  public UserSource source() {
    return fixture.node.source;
  }

  private List<String> properties(String login) {
    return fixture.rows(
        "SELECT propname, value FROM objectproperty WHERE objectid = (SELECT objectid FROM"
            + " objectproperty WHERE propname = 'loginname' AND value = '"
            + login
            + "') AND propname NOT IN ('modtime', 'password') ORDER BY propname");
  }

  @Test
  void writesTheOriginalsNamesAndForms() {
    assertThat(properties("john"))
        .containsExactly(
            "emailaddress|john@example.com",
            "fullname|John Doe",
            "isadmin|0",
            "ishidden|0",
            "loginname|john");
    assertThat(fixture.rows("SELECT value FROM objectproperty WHERE propname = 'password'"))
        .singleElement()
        .satisfies(hash -> assertThat(hash).matches("[0-9a-f]{40}"))
        .satisfies(hash -> assertThat(LegacyHash.matches(hash, "s3cret")).isTrue());
    assertThat(fixture.rows("SELECT value FROM objectproperty WHERE propname = 'modtime'"))
        .allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    assertThat(
            fixture.rows(
                "SELECT OCTET_LENGTH(externid), objectclass FROM object WHERE objectclass < 196608"
                    + " ORDER BY id"))
        .containsExactly("16|65537", "16|65538");
  }

  @Test
  void keepsAStrongHashBesideIt() {
    assertThat(fixture.rows("SELECT hash FROM mapano_password"))
        .singleElement()
        .asString()
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void canLeaveTheOldFormOut() {
    UserFixture.Node strict =
        fixture.anotherNode(Map.of("server.mapano_legacy_password_hash", "no"));
    SourceObject john = strict.source.findUser("john").orElseThrow();
    assertThat(strict.source.checkPassword(john, "s3cret")).isTrue();
    assertThat(fixture.rows("SELECT value FROM objectproperty WHERE propname = 'password'"))
        .isEmpty();
    assertThat(strict.source.checkPassword(john, "s3cret")).isTrue();
    assertThat(fixture.node.source.checkPassword(john, "s3cret")).isTrue();
  }

  @Test
  void acceptsAndUpgradesTheOriginalsForm() {
    fixture.execute("DELETE FROM mapano_password");
    SourceObject john = source().findUser("john").orElseThrow();
    assertThat(source().checkPassword(john, "wrong")).isFalse();
    assertThat(fixture.number("SELECT COUNT(*) FROM mapano_password")).isZero();
    assertThat(source().checkPassword(john, "s3cret")).isTrue();
    assertThat(fixture.number("SELECT COUNT(*) FROM mapano_password")).isOne();
    assertThat(source().checkPassword(john, "s3cret")).isTrue();
  }

  @Test
  void aPasswordThatTheOriginalChangedIsTheOneThatCounts() {
    SourceObject john = source().findUser("john").orElseThrow();
    assertThat(source().checkPassword(john, "s3cret")).isTrue();
    fixture.execute(
        "UPDATE objectproperty SET value = ? WHERE propname = 'password'", LegacyHash.of("other"));
    assertThat(source().checkPassword(john, "s3cret")).isFalse();
    assertThat(source().checkPassword(john, "other")).isTrue();
  }

  @Test
  void aChangedPasswordCountsAtOnceOnEveryNode() {
    UserFixture.Node other = fixture.anotherNode(Map.of());
    SourceObject john = other.source.findUser("john").orElseThrow();
    assertThat(other.source.checkPassword(john, "s3cret")).isTrue();
    fixture.node.editor.update(john.externId(), UserChange.builder().password("changed").build());
    assertThat(other.source.checkPassword(john, "s3cret")).isFalse();
    assertThat(other.source.checkPassword(john, "changed")).isTrue();
  }

  @Test
  void changesAreSeenAtOnceHereAndAfterASecondElsewhere() {
    UserFixture.Node other = fixture.anotherNode(Map.of());
    SourceObject john = other.source.findUser("john").orElseThrow();
    fixture.node.editor.update(
        john.externId(),
        UserChange.builder().login("jack").email("jack@example.com").adminLevel(1).build());
    SourceObject jack = source().findUser("jack").orElseThrow();
    assertThat(jack.email()).isEqualTo("jack@example.com");
    assertThat(jack.fullName()).isEqualTo("John Doe");
    assertThat(jack.adminLevel()).isEqualTo(1);
    assertThat(jack.signature()).isNotEqualTo(john.signature());
    assertThat(source().findUser("john")).isEmpty();
    fixture.waitASecond();
    assertThat(other.source.findUser("john")).isEmpty();
    assertThat(other.source.findByAddress("jack@example.com")).hasSize(1);
  }

  @Test
  void noSignatureComesAgainHoweverQuicklyChangesFollow() {
    SourceObject john = source().findUser("john").orElseThrow();
    Set<String> seen = new HashSet<>(Set.of(john.signature()));
    for (int i = 0; i < 4; i++) {
      fixture.node.editor.update(
          john.externId(), UserChange.builder().fullName("John " + i).build());
      assertThat(seen.add(source().findUser("john").orElseThrow().signature())).isTrue();
    }
  }

  @Test
  void writesFeaturesAsLists() {
    byte[] john = source().findUser("john").orElseThrow().externId();
    fixture.node.editor.update(
        john,
        UserChange.builder()
            .feature(Feature.IMAP, FeatureState.ENABLED)
            .feature(Feature.MOBILE, FeatureState.DISABLED)
            .build());
    fixture.node.editor.update(
        john,
        UserChange.builder()
            .feature(Feature.POP3, FeatureState.ENABLED)
            .feature(Feature.MOBILE, FeatureState.DEFAULT)
            .build());
    assertThat(
            fixture.rows("SELECT propname, orderid, value FROM objectmvproperty ORDER BY orderid"))
        .containsExactly("0x67B3101E|0|imap", "0x67B3101E|1|pop3");
    assertThat(source().findUser("john").orElseThrow().enabledFeatures())
        .containsExactlyInAnyOrder("imap", "pop3");
  }

  @Test
  void writesQuotaInBytes() {
    byte[] john = source().findUser("john").orElseThrow().externId();
    QuotaSettings quota = new QuotaSettings(false, 10L << 20, 20L << 20, 5000L << 20);
    fixture.node.editor.update(john, UserChange.builder().quota(quota).build());
    assertThat(properties("john"))
        .contains(
            "hardquota|5242880000",
            "softquota|20971520",
            "usedefaultquota|0",
            "warnquota|10485760");
    assertThat(source().findUser("john").orElseThrow().quota()).isEqualTo(quota);
  }

  @Test
  void namesAreUniqueWithoutRegardToCase() {
    assertThatThrownBy(() -> fixture.node.editor.create(UserChange.builder().login("John").build()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.COLLISION));
    byte[] info = source().findUser("info").orElseThrow().externId();
    assertThatThrownBy(
            () -> fixture.node.editor.update(info, UserChange.builder().login("JOHN").build()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.COLLISION));
    fixture.node.editor.update(info, UserChange.builder().login("Info").build());
    assertThat(source().findUser("info").orElseThrow().login()).isEqualTo("Info");
  }

  @Test
  void onlyOneOfManyGetsAName() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> attempts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        attempts.add(() -> {
          try {
            fixture.node.editor.create(UserChange.builder().login("same").build());
            return true;
          } catch (StoreException e) {
            return e.code() != ErrorCode.COLLISION;
          }
        });
      }
      int made = 0;
      for (Future<Boolean> result : pool.invokeAll(attempts)) {
        made += result.get() ? 1 : 0;
      }
      assertThat(made).isOne();
    }
  }

  @Test
  void deletesEveryTraceButTheStore() {
    UserAccount john = fixture.node.directory.findByLogin("john").orElseThrow();
    fixture.execute(
        "INSERT INTO acl (id, hierarchy_id, type, rights) VALUES (?, 2, 2, 1)", john.id());
    fixture.node.editor.delete(john.externId());
    assertThat(source().findUser("john")).isEmpty();
    assertThat(fixture.node.directory.findById(john.id())).isEmpty();
    for (String table : List.of("mapano_password", "objectrelation", "objectmvproperty")) {
      assertThat(fixture.number("SELECT COUNT(*) FROM " + table)).as(table).isZero();
    }
    assertThat(fixture.number("SELECT COUNT(*) FROM acl WHERE id = " + john.id())).isZero();
    assertThat(fixture.number("SELECT COUNT(*) FROM users WHERE id = " + john.id())).isZero();
    assertThat(fixture.rows("SELECT change_type FROM abchanges ORDER BY id"))
        .containsExactly("16385", "16389");
    assertThatThrownBy(() -> fixture.node.editor.delete(john.externId()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void givesEveryObjectALocalId() {
    UserAccount john = fixture.node.directory.findByLogin("john").orElseThrow();
    assertThat(john.id()).isGreaterThan(2);
    assertThat(fixture.anotherNode(Map.of()).directory.findByLogin("john").orElseThrow().id())
        .isEqualTo(john.id());
    assertThat(fixture.node.directory.findById(john.id())).hasValue(john);
    assertThat(fixture.rows("SELECT objectclass FROM users WHERE id = " + john.id()))
        .containsExactly("65537");
  }

  @Test
  void aNewClassKeepsTheLocalId() {
    UserAccount info = fixture.node.directory.findByLogin("info").orElseThrow();
    fixture.node.editor.update(
        info.externId(), UserChange.builder().objectClass(ObjectClass.ROOM).build());
    UserAccount room = fixture.node.directory.findByLogin("info").orElseThrow();
    assertThat(room.id()).isEqualTo(info.id());
    assertThat(room.objectClass()).isEqualTo(ObjectClass.ROOM);
    assertThat(fixture.rows("SELECT objectclass, company FROM users WHERE id = " + info.id()))
        .containsExactly("65539|0");
  }

  @Test
  void twoNodesGiveTheSameId() throws Exception {
    UserFixture.Node other = fixture.anotherNode(Map.of());
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<Integer> first =
          pool.submit(() -> fixture.node.directory.findByLogin("john").orElseThrow().id());
      Future<Integer> second =
          pool.submit(() -> other.directory.findByLogin("john").orElseThrow().id());
      assertThat(first.get()).isEqualTo(second.get());
    }
  }

  @Test
  void collectsNestedSecurityGroupsOnce() {
    fixture.group("list", ObjectClass.DISTRIBUTION_GROUP, "sales");
    fixture.group("all", ObjectClass.SECURITY_GROUP, "list");
    fixture.execute(
        "INSERT INTO objectrelation SELECT a.objectid, b.objectid, 1 FROM objectproperty a,"
            + " objectproperty b WHERE a.value = 'all' AND b.value = 'sales'");
    UserAccount john = fixture.node.directory.findByLogin("john").orElseThrow();
    assertThat(fixture.node.directory.groupIds(john.id())).hasSize(3).contains(1);
  }

  @Test
  void knowsTheFixedObjects() {
    assertThat(fixture.node.directory.findById(1).orElseThrow().login()).isEqualTo("Everyone");
    UserAccount system = fixture.node.directory.findById(2).orElseThrow();
    assertThat(system.login()).isEqualTo("SYSTEM");
    assertThat(system.adminLevel()).isEqualTo(2);
    assertThat(fixture.node.directory.authenticate("SYSTEM", "")).isEmpty();
  }

  @Test
  void onlyActiveUsersLogOn() {
    byte[] info = source().findUser("info").orElseThrow().externId();
    fixture.node.editor.update(info, UserChange.builder().password("x").build());
    assertThat(fixture.node.directory.authenticate("info", "x")).isEmpty();
    assertThat(fixture.node.directory.authenticate("john", "s3cret")).isPresent();
    assertThat(fixture.node.directory.authenticate("sales", "s3cret")).isEmpty();
  }

  @Test
  void explicitFeaturesStandBeforeTheConfiguredDefault() {
    UserAccount john = fixture.node.directory.findByLogin("john").orElseThrow();
    assertThat(fixture.node.directory.isEnabled(john, Feature.IMAP)).isFalse();
    assertThat(fixture.node.directory.isEnabled(john, Feature.MOBILE)).isTrue();
    fixture.node.editor.update(
        john.externId(),
        UserChange.builder()
            .feature(Feature.IMAP, FeatureState.ENABLED)
            .feature(Feature.MOBILE, FeatureState.DISABLED)
            .build());
    UserAccount changed = fixture.node.directory.findByLogin("john").orElseThrow();
    assertThat(fixture.node.directory.isEnabled(changed, Feature.IMAP)).isTrue();
    assertThat(fixture.node.directory.isEnabled(changed, Feature.MOBILE)).isFalse();
  }

  @Test
  void aRepeatedLogonAsksTheDatabaseLittle() {
    fixture.node.directory.authenticate("john", "s3cret");
    long before = fixture.database.statements();
    for (int i = 0; i < 100; i++) {
      assertThat(fixture.node.directory.authenticate("john", "s3cret")).isPresent();
    }
    assertThat(fixture.database.statements() - before).isEqualTo(100);
  }

  @Test
  void readsMappedProperties() {
    long id =
        fixture.number(
            "SELECT objectid FROM objectproperty WHERE propname = 'loginname' AND value = 'john'");
    fixture.execute("INSERT INTO objectproperty VALUES (?, '0x3A08001E', '+31 1')", id);
    fixture.execute("INSERT INTO objectproperty VALUES (?, '0x8C9E0102', 'AQI=')", id);
    fixture.execute("INSERT INTO objectproperty VALUES (?, '0x8C6D0102', 'no base64!')", id);
    fixture.execute("UPDATE mapano_directory SET generation = generation + 1");
    fixture.waitASecond();
    SourceObject john = source().findUser("john").orElseThrow();
    assertThat(john.properties().string(0x3A08001F)).isEqualTo("+31 1");
    assertThat(john.properties().bytes(0x8C9E0102)).containsExactly(1, 2);
    assertThat(john.properties().has(0x8C6D0102)).isFalse();
  }

  @Test
  void findsPartsOfNamesAndAddresses() {
    assertThat(source().search("OHN d")).extracting(SourceObject::login).containsExactly("john");
    assertThat(source().search("@example"))
        .extracting(SourceObject::login)
        .contains("john", "info");
    assertThat(source().search("ale")).extracting(SourceObject::login).containsExactly("sales");
  }
}
