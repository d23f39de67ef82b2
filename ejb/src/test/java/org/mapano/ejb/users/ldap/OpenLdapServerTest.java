package org.mapano.ejb.users.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.testing.OpenLdapServer;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RememberingSource;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.UserSourceContract;

/** A real OpenLDAP server with our schema: the contract's entries, and those of the example. */
class OpenLdapServerTest implements UserSourceContract {
  private static final String CONTRACT =
      """

      dn: ou=contract,dc=example,dc=com
      objectClass: organizationalUnit
      ou: contract

      dn: uid=john,ou=contract,dc=example,dc=com
      objectClass: posixAccount
      objectClass: inetOrgPerson
      objectClass: kopano-user
      uid: john
      uidNumber: 2000
      gidNumber: 2000
      homeDirectory: /home/john
      cn: John Doe
      sn: Doe
      mail: john@example.com
      userPassword: {SSHA}Qa7pG4oLlwGtXVbBs5PnSEOICu07+VdL
      kopanoHidden: 0

      dn: uid=info,ou=contract,dc=example,dc=com
      objectClass: posixAccount
      objectClass: inetOrgPerson
      objectClass: kopano-user
      uid: info
      uidNumber: 2001
      gidNumber: 2000
      homeDirectory: /home/info
      cn: Info
      sn: Info
      mail: info@example.com
      kopanoSharedStoreOnly: 1

      dn: cn=sales,ou=contract,dc=example,dc=com
      objectClass: posixGroup
      objectClass: kopano-group
      cn: sales
      gidNumber: 3000
      memberUid: john
      """;

  private static OpenLdapServer server;

  private final Map<String, String> options =
      new HashMap<>(LdapOptionsOfTests.shipped("ldap.openldap.cfg"));
  private final List<LdapUserSource> opened = new ArrayList<>();
  private UserSource source;

  @BeforeAll
  static void start() {
    server = new OpenLdapServer(OpenLdapServer.example() + CONTRACT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    opened.forEach(LdapUserSource::close);
  }

  @Override
  public UserSource source() {
    if (source == null) {
      source =
          new RememberingSource(
              open("ou=contract,dc=example,dc=com"), LdapOptionsOfTests.config(options), () -> 0);
    }
    return source;
  }

  private LdapUserSource open(String base) {
    server.connect(options);
    options.put("ldap.ldap_search_base", base);
    LdapUserSource fresh = new LdapUserSource(LdapOptionsOfTests.config(options));
    opened.add(fresh);
    return fresh;
  }

  private LdapUserSource people(String filter) {
    options.put("ldap.ldap_user_search_filter", filter);
    options.put("ldap.ldap_group_search_filter", filter);
    return open("dc=example,dc=com");
  }

  @Test
  void readsTheExample() {
    LdapUserSource example = people("(kopanoAccount=1)");
    SourceObject john = example.findUser("john").orElseThrow();
    assertThat(john.externId()).asString().isEqualTo("1000");
    assertThat(john.fullName()).isEqualTo("John Doe");
    assertThat(john.email()).isEqualTo("john@example.com");
    assertThat(john.aliases()).containsExactly("j.doe@example.com");
    assertThat(john.quota())
        .isEqualTo(new QuotaSettings(false, 1_000_000_000, 1_100_000_000, 1_200_000_000));
    assertThat(john.enabledFeatures()).containsExactly("imap");
    assertThat(john.disabledFeatures()).containsExactly("pop3");
    assertThat(john.signature()).matches("\\d{14}Z");
    assertThat(example.groupsOf(john))
        .extracting(SourceObject::login, SourceObject::objectClass)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "Example security group", ObjectClass.SECURITY_GROUP),
            org.assertj.core.groups.Tuple.tuple(
                "Example distribution group", ObjectClass.DISTRIBUTION_GROUP));
    SourceObject group = example.findGroup("example security group").orElseThrow();
    assertThat(example.related(group, Relation.MEMBER))
        .extracting(SourceObject::login)
        .containsExactly("john");
    assertThat(example.checkPassword(john, "john")).isTrue();
    assertThat(example.checkPassword(john, "wrong")).isFalse();
  }

  @Test
  void readsTheContactOfTheExample() {
    assertThat(people("").findByAddress("mary@poppins.org"))
        .singleElement()
        .satisfies(mary -> assertThat(mary.objectClass()).isEqualTo(ObjectClass.CONTACT));
  }

  @Test
  void pagesAreAllRead() {
    options.put("ldap.ldap_page_size", "1");
    assertThat(people("").all())
        .extracting(SourceObject::login)
        .contains("sales", "info", "Example security group", "Example distribution group");
  }

  @Test
  void aWrongNameForReadingIsATemporaryFailure() {
    LdapUserSource example = people("");
    options.put("ldap.ldap_bind_passwd", "wrong");
    LdapUserSource wrong = new LdapUserSource(LdapOptionsOfTests.config(options));
    opened.add(wrong);
    assertThat(example.logins()).contains("john");
    assertThatThrownBy(wrong::logins)
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.temporary()).isTrue());
  }
}
