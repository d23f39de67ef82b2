package org.mapano.ejb.users.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RememberingSource;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.UserSourceContract;

/** The shipped options for OpenLDAP, against entries as such directories have them. */
class OpenLdapMappingTest implements UserSourceContract {
  private final MemoryDirectory directory = new MemoryDirectory();
  private final Map<String, String> options =
      new HashMap<>(LdapOptionsOfTests.shipped("ldap.openldap.cfg"));
  private final List<LdapUserSource> opened = new ArrayList<>();
  private UserSource source;

  @BeforeEach
  void fill() {
    directory.connect(options);
    directory.add("dn: ou=People," + MemoryDirectory.BASE, "objectClass: organizationalUnit");
    directory.add("dn: ou=Groups," + MemoryDirectory.BASE, "objectClass: organizationalUnit");
    user("john", 1000, "cn: John Doe", "mail: john@example.com", "userPassword: s3cret");
    user("info", 1001, "cn: Info", "mail: info@example.com", "kopanoSharedStoreOnly: 1");
    group("sales", 2000, "memberUid: john", "kopanoSecurityGroup: 1");
    source = new RememberingSource(open(), LdapOptionsOfTests.config(options), () -> 0);
  }

  private LdapUserSource open() {
    LdapUserSource fresh = new LdapUserSource(LdapOptionsOfTests.config(options));
    opened.add(fresh);
    return fresh;
  }

  @AfterEach
  void close() {
    opened.forEach(LdapUserSource::close);
    directory.close();
  }

  @Override
  public UserSource source() {
    return source;
  }

  private void user(String uid, int number, String... more) {
    entry(
        "uid=" + uid + ",ou=People",
        List.of(
            "objectClass: posixAccount",
            "objectClass: kopano-user",
            "uid: " + uid,
            "uidNumber: " + number,
            "modifyTimestamp: 20260101000000Z"),
        more);
  }

  private void group(String name, int number, String... more) {
    entry(
        "cn=" + name + ",ou=Groups",
        List.of(
            "objectClass: posixGroup",
            "cn: " + name,
            "gidNumber: " + number,
            "modifyTimestamp: 20260101000000Z"),
        more);
  }

  private void entry(String dn, List<String> lines, String... more) {
    List<String> all = new ArrayList<>();
    all.add("dn: " + dn + "," + MemoryDirectory.BASE);
    all.addAll(lines);
    all.addAll(List.of(more));
    directory.add(all.toArray(String[]::new));
  }

  private SourceObject user(String login) {
    return open().findUser(login).orElseThrow();
  }

  @Test
  void readsTheDetailsOfAUser() {
    user(
        "mary",
        1002,
        "cn: Mary Jones",
        "mail: mary@example.com",
        "kopanoAliases: m.jones@example.com",
        "kopanoAliases: mj@example.com",
        "kopanoAdmin: 5",
        "kopanoHidden: 1",
        "kopanoQuotaOverride: 1",
        "kopanoQuotaWarn: 1000",
        "kopanoQuotaSoft: 2000",
        "kopanoQuotaHard: 5000000000",
        "kopanoEnabledFeatures: imap",
        "kopanoDisabledFeatures: pop3",
        "kopanoDisabledFeatures: mobile",
        "telephoneNumber: +31 1",
        "otherTelephone: +31 2",
        "otherTelephone: +31 3",
        "jpegPhoto:: AQID");
    SourceObject mary = user("mary");
    assertThat(mary.externId()).asString().isEqualTo("1002");
    assertThat(mary.fullName()).isEqualTo("Mary Jones");
    assertThat(mary.aliases()).containsExactly("m.jones@example.com", "mj@example.com");
    assertThat(mary.adminLevel()).isEqualTo(2);
    assertThat(mary.hidden()).isTrue();
    assertThat(mary.quota()).isEqualTo(new QuotaSettings(false, 1000, 2000, 5_000_000_000L));
    assertThat(mary.enabledFeatures()).containsExactly("imap");
    assertThat(mary.disabledFeatures()).containsExactlyInAnyOrder("pop3", "mobile");
    assertThat(mary.properties().string(0x3A08001F)).isEqualTo("+31 1");
    assertThat(mary.properties().list(0x3A1B101F, String.class)).containsExactly("+31 2", "+31 3");
    assertThat(mary.properties().bytes(0x8C9E0102)).containsExactly(1, 2, 3);
    assertThat(mary.signature()).isEqualTo("20260101000000Z");
    assertThat(open().findByAddress("MJ@example.com")).hasSize(1);
  }

  @Test
  void quotaLevelsCountOnlyWithTheOverride() {
    user("mary", 1002, "kopanoQuotaHard: 5", "kopanoQuotaOverride: 0");
    assertThat(user("mary").quota()).isEqualTo(QuotaSettings.DEFAULT);
    options.put("ldap.ldap_quota_multiplier", "1048576");
    directory.modify(
        "dn: uid=mary,ou=People," + MemoryDirectory.BASE,
        "changetype: modify",
        "replace: kopanoQuotaOverride",
        "kopanoQuotaOverride: TRUE");
    assertThat(user("mary").quota().hard()).isEqualTo(5L << 20);
  }

  @Test
  void tellsTheKindsApart() {
    user("room", 1002, "kopanoSharedStoreOnly: 1", "kopanoResourceType: Room");
    user("beamer", 1003, "kopanoSharedStoreOnly: 1", "kopanoResourceType: equipment");
    user("desk", 1004, "kopanoSharedStoreOnly: 0", "kopanoResourceType: Room");
    entry(
        "cn=Mary Poppins",
        List.of(
            "objectClass: kopano-contact",
            "uidNumber: 1005",
            "cn: Mary Poppins",
            "mail: mary@poppins.org"));
    group("list", 1001, "kopanoSecurityGroup: 0");
    group("plain", 1002);
    assertThat(user("room").objectClass()).isEqualTo(ObjectClass.ROOM);
    assertThat(user("beamer").objectClass()).isEqualTo(ObjectClass.EQUIPMENT);
    assertThat(user("desk").objectClass()).isEqualTo(ObjectClass.ACTIVE_USER);
    assertThat(open().findByAddress("mary@poppins.org"))
        .singleElement()
        .satisfies(mary -> {
          assertThat(mary.objectClass()).isEqualTo(ObjectClass.CONTACT);
          assertThat(mary.fullName()).isEqualTo("Mary Poppins");
        });
    assertThat(open().findGroup("list").orElseThrow().objectClass())
        .isEqualTo(ObjectClass.DISTRIBUTION_GROUP);
    assertThat(open().findGroup("plain").orElseThrow().objectClass())
        .isEqualTo(ObjectClass.SECURITY_GROUP);
    assertThat(open().logins()).containsExactly("beamer", "desk", "info", "john", "room");
  }

  @Test
  void theSearchFilterSaysWhoIsAUser() {
    options.put("ldap.ldap_user_search_filter", "(kopanoAccount=1)");
    assertThat(open().all()).extracting(SourceObject::login).containsExactly("sales");
    directory.modify(
        "dn: uid=john,ou=People," + MemoryDirectory.BASE,
        "changetype: modify",
        "add: kopanoAccount",
        "kopanoAccount: 1");
    assertThat(open().logins()).containsExactly("john");
    assertThat(open().findUser("info")).isEmpty();
  }

  @Test
  void anAddressOfSeveralUsersIsAmbiguous() {
    user("twin", 1002, "mail: john@example.com");
    assertThat(open().findByAddress("john@example.com")).hasSize(2);
    group("john@example.com", 1002);
    assertThat(open().findByAddress("john@example.com")).hasSize(2);
  }

  @Test
  void aNameThatTwoHaveIsNobodys() {
    entry("uid=john", List.of("objectClass: posixAccount", "uid: John", "uidNumber: 1003"));
    assertThat(open().findUser("john")).isEmpty();
  }

  @Test
  void readsMembersAndGroupsWithoutRemembering() {
    user("mary", 1002);
    group("empty", 1001);
    SourceObject sales = open().findGroup("sales").orElseThrow();
    directory.modify(
        "dn: cn=sales,ou=Groups," + MemoryDirectory.BASE,
        "changetype: modify",
        "add: memberUid",
        "memberUid: mary",
        "memberUid: nobody");
    assertThat(open().related(sales, Relation.MEMBER))
        .extracting(SourceObject::login)
        .containsExactlyInAnyOrder("john", "mary");
    assertThat(open().groupsOf(user("mary")))
        .extracting(SourceObject::login)
        .containsExactly("sales");
    options.put("ldap.ldap_filter_cutoff_elements", "1");
    assertThat(open().related(sales, Relation.MEMBER)).hasSize(2);
    assertThat(open().related(open().findGroup("empty").orElseThrow(), Relation.MEMBER)).isEmpty();
  }

  @Test
  void sendersAreNamedByTheirIdentityOrTheirPlace() {
    user("mary", 1002, "kopanoSendAsPrivilege: 1000", "kopanoSendAsPrivilege: 1001");
    assertThat(open().related(user("mary"), Relation.SEND_AS))
        .extracting(SourceObject::login)
        .containsExactlyInAnyOrder("john", "info");
    options.put("ldap.ldap_sendas_attribute_type", "dn");
    directory.modify(
        "dn: uid=mary,ou=People," + MemoryDirectory.BASE,
        "changetype: modify",
        "replace: kopanoSendAsPrivilege",
        "kopanoSendAsPrivilege: CN=sales, ou=groups," + MemoryDirectory.BASE,
        "kopanoSendAsPrivilege: uid=gone,ou=People," + MemoryDirectory.BASE);
    assertThat(open().related(user("mary"), Relation.SEND_AS))
        .extracting(SourceObject::login)
        .containsExactly("sales");
  }

  @Test
  void dynamicGroupsHaveWhomTheirFilterFinds() {
    entry(
        "cn=german",
        List.of(
            "objectClass: kopano-dynamicgroup",
            "cn: german",
            "kopanoFilter: (mail=*@example.com)",
            "modifyTimestamp: 1"));
    entry(
        "cn=broken",
        List.of("objectClass: kopano-dynamicgroup", "cn: broken", "kopanoFilter: (mail=*"));
    entry(
        "cn=lost",
        List.of(
            "objectClass: kopano-dynamicgroup",
            "cn: lost",
            "kopanoFilter: (mail=*)",
            "kopanoBase: ou=gone," + MemoryDirectory.BASE));
    SourceObject german = open().findGroup("german").orElseThrow();
    assertThat(german.objectClass()).isEqualTo(ObjectClass.DYNAMIC_GROUP);
    assertThat(open().related(german, Relation.MEMBER))
        .extracting(SourceObject::login)
        .containsExactlyInAnyOrder("john", "info");
    for (String name : List.of("broken", "lost")) {
      assertThat(open().related(open().findGroup(name).orElseThrow(), Relation.MEMBER)).isEmpty();
    }
  }

  @Test
  void whatPeopleTypeIsNeverPartOfAFilter() {
    for (String text :
        List.of("*", "j*", "john)(uid=*", "john)(|(uid=*", "\\2a", "(", ")", "&", "john\\")) {
      assertThat(open().findUser(text)).as(text).isEmpty();
      assertThat(open().findByAddress(text)).as(text).isEmpty();
      assertThat(open().search("zz" + text)).as(text).isEmpty();
      assertThat(open().findGroup(text)).as(text).isEmpty();
    }
    assertThat(open().findUser("x".repeat(100_000))).isEmpty();
  }

  @Test
  void searchesBeginningsWithoutAFilterOfTheAdministrator() {
    options.put("ldap.ldap_object_search_filter", "");
    assertThat(open().search("John D")).extracting(SourceObject::login).containsExactly("john");
    assertThat(open().search("ohn")).isEmpty();
  }

  @Test
  void onlyActiveUsersProveAPassword() {
    user("shared", 1002, "userPassword: s3cret", "kopanoSharedStoreOnly: 1");
    assertThat(open().checkPassword(user("shared"), "s3cret")).isFalse();
    assertThat(open().checkPassword(user("john"), "s3cret")).isTrue();
  }

  @Test
  void passwordsCanBeComparedInsteadOfBinding() {
    options.put("ldap.ldap_authentication_method", "password");
    assertThat(open().checkPassword(user("john"), "s3cret")).isTrue();
    assertThat(open().checkPassword(user("john"), "S3cret")).isFalse();
    assertThat(open().checkPassword(user("john"), "")).isFalse();
  }

  @Test
  void aDeadDirectoryIsATemporaryFailure() {
    SourceObject john = user("john");
    SourceObject sales = open().findGroup("sales").orElseThrow();
    LdapUserSource other = open();
    other.findUser("john");
    directory.server.shutDown(true);
    for (Runnable question :
        List.<Runnable>of(
            () -> other.findUser("john"),
            () -> other.find(john.externId(), 1),
            () -> other.findByAddress("john@example.com"),
            () -> other.all(),
            () -> other.logins(),
            () -> other.groupsOf(john),
            () -> other.related(sales, Relation.MEMBER),
            () -> other.checkPassword(john, "s3cret"),
            () -> other.checkPassword(null, "s3cret"))) {
      assertThatThrownBy(question::run)
          .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.temporary()).isTrue());
    }
  }

  @Test
  void aWrongOptionIsATemporaryFailureToo() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "ldap.ldap_search_base",
                "dc=elsewhere",
                "ldap.ldap_bind_passwd",
                "wrong",
                "ldap.ldap_uri",
                "http://127.0.0.1",
                "ldap.ldap_user_search_filter",
                "(uid=*")
            .entrySet()) {
      String right = options.put(wrong.getKey(), wrong.getValue());
      LdapUserSource other = open();
      assertThatThrownBy(() -> other.findUser("john"))
          .as(wrong.getKey())
          .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.temporary()).isTrue());
      options.put(wrong.getKey(), right);
    }
  }
}
