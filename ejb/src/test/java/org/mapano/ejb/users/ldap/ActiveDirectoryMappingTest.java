package org.mapano.ejb.users.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RememberingSource;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.UserSourceContract;

/** The shipped options for Active Directory, against entries as it has them. */
class ActiveDirectoryMappingTest implements UserSourceContract {
  /** Bytes that are special in filters and no text. */
  private static final byte[] GUID = {
    0, '*', '(', ')', '\\', (byte) 0xFF, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private final MemoryDirectory directory = new MemoryDirectory();
  private final Map<String, String> options =
      new HashMap<>(LdapOptionsOfTests.shipped("ldap.active-directory.cfg"));
  private final List<LdapUserSource> opened = new ArrayList<>();
  private UserSource source;

  @BeforeEach
  void fill() {
    directory.connect(options);
    // The server in memory has no ambiguous name resolution.
    options.put("ldap.ldap_object_search_filter", "(|(mail=%s*)(cn=%s*))");
    directory.add("dn: cn=Users," + MemoryDirectory.BASE, "objectClass: container");
    user("John Doe", "john", GUID, "mail: john@example.com", "userPassword: s3cret");
    user("Info", "info", new byte[] {1, 2}, "mail: info@example.com", "kopanoSharedStoreOnly: 1");
    group("sales", -2147483646, "member: cn=John Doe,cn=Users," + MemoryDirectory.BASE);
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

  private void user(String cn, String login, byte[] guid, String... more) {
    entry(
        cn,
        List.of(
            "objectClass: top",
            "objectClass: person",
            "objectClass: user",
            "objectCategory: Person",
            "cn: " + cn,
            "sAMAccountName: " + login,
            "objectGUID:: " + Base64.getEncoder().encodeToString(guid),
            "uSNChanged: 12345"),
        more);
  }

  private void group(String cn, int groupType, String... more) {
    entry(
        cn,
        List.of(
            "objectClass: group",
            "objectCategory: Group",
            "cn: " + cn,
            "objectSid:: " + Base64.getEncoder().encodeToString((cn + "\0").getBytes()),
            "groupType: " + groupType,
            "uSNChanged: 12346"),
        more);
  }

  private void entry(String cn, List<String> lines, String... more) {
    List<String> all = new ArrayList<>();
    all.add("dn: cn=" + cn + ",cn=Users," + MemoryDirectory.BASE);
    all.addAll(lines);
    all.addAll(List.of(more));
    directory.add(all.toArray(String[]::new));
  }

  @Test
  void identitiesAreBytes() {
    SourceObject john = open().findUser("john").orElseThrow();
    assertThat(john.externId()).isEqualTo(GUID);
    assertThat(open().find(GUID, 1).orElseThrow().login()).isEqualTo("john");
    assertThat(open().checkPassword(john, "s3cret")).isTrue();
  }

  @Test
  void theTypeOfAGroupSaysWhetherItCanGetRights() {
    group("mail", 2);
    assertThat(open().findGroup("sales").orElseThrow().objectClass())
        .isEqualTo(ObjectClass.SECURITY_GROUP);
    assertThat(open().findGroup("mail").orElseThrow().objectClass())
        .isEqualTo(ObjectClass.DISTRIBUTION_GROUP);
  }

  @Test
  void groupsCanBeInGroups() {
    group("staff", -2147483646, "member: cn=sales,cn=Users," + MemoryDirectory.BASE);
    SourceObject staff = open().findGroup("staff").orElseThrow();
    assertThat(open().related(staff, Relation.MEMBER))
        .extracting(SourceObject::login)
        .containsExactly("sales");
    assertThat(open().groupsOf(open().findGroup("sales").orElseThrow()))
        .extracting(SourceObject::login)
        .containsExactly("staff");
  }

  @Test
  void manyMembersAreReadInParts() {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      user("User " + i, "user" + i, new byte[] {2, (byte) i});
      members.add("cn=User " + i + ",cn=Users," + MemoryDirectory.BASE);
    }
    Entry parts = new Entry("cn=parts,cn=Users," + MemoryDirectory.BASE);
    parts.addAttribute("objectClass", "group");
    parts.addAttribute("objectCategory", "Group");
    parts.addAttribute("cn", "parts");
    parts.addAttribute("objectSid", new byte[] {7});
    parts.addAttribute("member;range=0-39", members.subList(0, 40));
    parts.addAttribute("member;range=40-*", members.subList(40, 60));
    directory.add(parts);
    SourceObject group = open().findGroup("parts").orElseThrow();
    assertThat(open().related(group, Relation.MEMBER)).hasSize(60);
  }

  @Test
  void sendersAreNamedByTheirPlace() {
    user(
        "Mary",
        "mary",
        new byte[] {3},
        "kopanoSendAsPrivilege: cn=John Doe,cn=Users," + MemoryDirectory.BASE);
    assertThat(open().related(open().findUser("mary").orElseThrow(), Relation.SEND_AS))
        .extracting(SourceObject::login)
        .containsExactly("john");
  }
}
