package org.mapano.ejb.users.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.SourceObject;

/** Companies and address lists of a directory (LDAP-17, LDAP-31, LDAPATTR-05 to 08, 25 to 30). */
class LdapTenantsTest {
  private MemoryDirectory directory;
  private LdapUserSource source;

  @BeforeEach
  void fill() {
    directory = new MemoryDirectory();
    company("acme", "kopanoViewPrivilege: globex", "kopanoAdminPrivilege: 20");
    company(
        "globex",
        "kopanoSystemAdmin: 20",
        "kopanoCompanyServer: node2",
        "kopanoQuotaOverride: 1",
        "kopanoQuotaWarn: 1000",
        "kopanoUserDefaultQuotaOverride: 1",
        "kopanoUserDefaultQuotaWarn: 10",
        "kopanoUserDefaultQuotaSoft: 20",
        "kopanoUserDefaultQuotaHard: 30",
        "kopanoQuotaUserWarningRecipients: 21",
        "kopanoQuotaCompanyWarningRecipients: 20");
    directory.add(
        "dn: ou=inner,ou=acme," + MemoryDirectory.BASE,
        "objectClass: organizationalUnit",
        "ou: inner");
    user("10", "john", "ou=acme", "kopanoUserServer: node1");
    user("11", "mary", "ou=inner,ou=acme");
    user("20", "john", "ou=globex");
    user("21", "boss", "ou=globex");
    directory.add(
        "dn: cn=staff,ou=globex," + MemoryDirectory.BASE,
        "objectClass: posixGroup",
        "cn: staff",
        "gidNumber: 30",
        "memberUid: john");
    directory.add(
        "dn: cn=Bosses,ou=globex," + MemoryDirectory.BASE,
        "objectClass: kopano-addresslist",
        "cn: Bosses",
        "kopanoFilter: (uid=b*)");
    Map<String, String> options = LdapOptionsOfTests.shipped("ldap.openldap.cfg");
    options.put("server.enable_hosted_kopano", "yes");
    options.put("server.loginname_format", "%u@%c");
    options.put("ldap.ldap_company_type_attribute_value", "organizationalUnit");
    directory.connect(options);
    source = new LdapUserSource(CfgServerConfig.of(options));
  }

  @AfterEach
  void close() {
    source.close();
    directory.close();
  }

  private void company(String name, String... more) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "dn: ou=" + name + "," + MemoryDirectory.BASE,
                "objectClass: organizationalUnit",
                "ou: " + name));
    lines.addAll(Arrays.asList(more));
    directory.add(lines.toArray(String[]::new));
  }

  private void user(String number, String login, String below, String... more) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "dn: uid=" + login + "," + below + "," + MemoryDirectory.BASE,
                "objectClass: posixAccount",
                "uid: " + login,
                "uidNumber: " + number,
                "cn: Name " + number,
                "mail: " + login + number + "@example.com",
                "userPassword: pw" + number));
    lines.addAll(Arrays.asList(more));
    directory.add(lines.toArray(String[]::new));
  }

  private static String text(byte[] externId) {
    return externId == null ? null : new String(externId, StandardCharsets.UTF_8);
  }

  private SourceObject company(String name) {
    return source.findCompany(name).orElseThrow();
  }

  @Test
  void whoIsBelowACompanyIsInIt() {
    assertThat(source.all())
        .extracting(SourceObject::login)
        .containsExactlyInAnyOrder(
            "john@acme", "mary@inner", "john@globex", "boss@globex", "staff@globex");
    SourceObject john = source.findUser("John@Globex").orElseThrow();
    assertThat(text(john.externId())).isEqualTo("20");
    assertThat(text(john.tenancy().company())).isEqualTo("globex");
    assertThat(source.checkPassword(john, "pw20")).isTrue();
    assertThat(source.checkPassword(john, "pw10")).isFalse();
    assertThat(source.findUser("john")).isEmpty();
    assertThat(source.findUser("mary@acme")).isEmpty();
    assertThat(source.findGroup("staff@globex")).isPresent();
    assertThat(source.findGroup("staff@acme")).isEmpty();
    assertThat(source.findByAddress("john@acme"))
        .extracting(SourceObject::login)
        .containsExactly("john@acme");
    assertThat(source.users(List.of("john@acme", "boss@globex", "boss@acme")))
        .extracting(object -> text(object.externId()))
        .containsExactly("10", "21");
    assertThat(source.findUser("john@acme").orElseThrow().tenancy().homeServer())
        .isEqualTo("node1");
  }

  @Test
  void companiesHaveListsAndLevels() {
    assertThat(source.companies())
        .extracting(SourceObject::login)
        .containsExactlyInAnyOrder("acme", "globex", "inner");
    SourceObject globex = company("GLOBEX");
    assertThat(globex.objectClass()).isEqualTo(ObjectClass.COMPANY);
    assertThat(globex.quota()).isEqualTo(new QuotaSettings(false, 1000, 0, 0));
    assertThat(globex.tenancy().userQuota()).isEqualTo(new QuotaSettings(false, 10, 20, 30));
    assertThat(globex.tenancy().homeServer()).isEqualTo("node2");
    assertThat(source.administratorOf(globex))
        .hasValueSatisfying(user -> assertThat(user.login()).isEqualTo("john@globex"));
    assertThat(source.administratorOf(company("acme"))).isEmpty();
    assertThat(source.related(globex, Relation.USER_QUOTA_RECIPIENT))
        .extracting(SourceObject::login)
        .containsExactly("boss@globex");
    assertThat(source.related(globex, Relation.COMPANY_QUOTA_RECIPIENT))
        .extracting(SourceObject::login)
        .containsExactly("john@globex");
  }

  @Test
  void viewsAndAdministratorsAreFoundFromBothEnds() {
    SourceObject acme = company("acme");
    SourceObject globex = company("globex");
    assertThat(source.related(acme, Relation.COMPANY_VIEW))
        .extracting(SourceObject::login)
        .containsExactly("globex");
    assertThat(source.companiesOf(globex, Relation.COMPANY_VIEW))
        .extracting(SourceObject::login)
        .containsExactly("acme");
    assertThat(source.companiesOf(acme, Relation.COMPANY_VIEW)).isEmpty();
    SourceObject john = source.findUser("john@globex").orElseThrow();
    assertThat(source.related(acme, Relation.COMPANY_ADMIN))
        .extracting(SourceObject::login)
        .containsExactly("john@globex");
    assertThat(source.companiesOf(john, Relation.COMPANY_ADMIN))
        .extracting(SourceObject::login)
        .containsExactly("acme");
  }

  @Test
  void anAddressListHasWhomItsFilterFinds() {
    assertThat(source.addressLists())
        .singleElement()
        .satisfies(list -> {
          assertThat(list.objectClass()).isEqualTo(ObjectClass.ADDRESS_LIST);
          assertThat(text(list.tenancy().company())).isEqualTo("globex");
          assertThat(source.related(list, Relation.ADDRESS_LIST_MEMBER))
              .extracting(SourceObject::login)
              .containsExactly("boss@globex");
        });
  }

  @Test
  void whatPeopleTypeStaysAValue() {
    for (String text : List.of("*", "*)(uid=*", "john)(|(uid=*", "\\2a", "\u0000")) {
      assertThat(source.findUser(text + "@acme")).isEmpty();
      assertThat(source.findUser("john@" + text)).isEmpty();
      assertThat(source.findCompany(text)).isEmpty();
      assertThat(source.findByAddress(text + "@globex")).isEmpty();
    }
  }
}
