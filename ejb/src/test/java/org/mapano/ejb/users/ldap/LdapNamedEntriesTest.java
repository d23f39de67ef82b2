package org.mapano.ejb.users.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.prop.PropMap;

/** Mapped attributes with distinguished names (LDAP-14): manager, owner, assistant, reports. */
class LdapNamedEntriesTest {
  private static final Map<String, String> MAP =
      Map.of(
          "0x8005001E", "manager",
          "0x800C001E", "managedBy",
          "0x3A30001E", "assistant",
          "0x80081102", "memberOf",
          "0x800E1102", "directReports");

  private MemoryDirectory directory;
  private LdapUserSource source;

  @BeforeEach
  void fill() {
    directory = new MemoryDirectory();
    user("boss", 1, "directReports: uid=john," + MemoryDirectory.BASE);
    directory.add(
        "dn: cn=staff," + MemoryDirectory.BASE,
        "objectClass: posixGroup",
        "cn: staff",
        "gidNumber: 9",
        "managedBy: uid=boss," + MemoryDirectory.BASE);
    user(
        "john",
        2,
        "manager: uid=boss," + MemoryDirectory.BASE,
        "assistant: uid=boss," + MemoryDirectory.BASE,
        "memberOf: cn=staff," + MemoryDirectory.BASE,
        "memberOf: cn=gone," + MemoryDirectory.BASE);
    user("lost", 3, "manager: no name at all", "assistant: uid=nobody," + MemoryDirectory.BASE);
    Map<String, String> options = LdapOptionsOfTests.shipped("ldap.openldap.cfg");
    directory.connect(options);
    CfgServerConfig config = CfgServerConfig.of(options);
    source =
        new LdapUserSource(
            new ServerConfig() {
              @Override
              public String get(String component, String option) {
                return config.get(component, option);
              }

              @Override
              public long size(String component, String option) {
                return config.size(component, option);
              }

              @Override
              public Map<String, String> propertyMap() {
                return MAP;
              }
            });
  }

  @AfterEach
  void close() {
    source.close();
    directory.close();
  }

  private void user(String login, int number, String... more) {
    String[] lines = {
      "dn: uid=" + login + "," + MemoryDirectory.BASE,
      "objectClass: posixAccount",
      "uid: " + login,
      "uidNumber: " + number,
      "cn: The " + login
    };
    String[] all = Arrays.copyOf(lines, lines.length + more.length);
    System.arraycopy(more, 0, all, lines.length, more.length);
    directory.add(all);
  }

  private static byte[] entryId(AddressBookEntryId.Type type, String externId) {
    return AddressBookEntryId.of(type, 0, externId.getBytes(StandardCharsets.UTF_8)).toBytes();
  }

  @Test
  void theyBecomeEntriesAndNames() {
    PropMap john = source.findUser("john").orElseThrow().properties();
    assertThat(john.bytes(0x80050102)).isEqualTo(entryId(AddressBookEntryId.Type.USER, "1"));
    assertThat(john.string(0x3A30001F)).isEqualTo("The boss");
    assertThat(john.list(0x80081102, byte[].class))
        .singleElement()
        .isEqualTo(entryId(AddressBookEntryId.Type.GROUP, "9"));
    assertThat(source.findUser("boss").orElseThrow().properties().list(0x800E1102, byte[].class))
        .singleElement()
        .isEqualTo(entryId(AddressBookEntryId.Type.USER, "2"));
    assertThat(source.findGroup("staff").orElseThrow().properties().bytes(0x800C0102))
        .isEqualTo(entryId(AddressBookEntryId.Type.USER, "1"));
  }

  @Test
  void whoIsNotThereIsLeftOut() {
    PropMap lost = source.findUser("lost").orElseThrow().properties();
    assertThat(List.of(lost.has(0x80050102), lost.has(0x3A30001F))).containsOnly(false);
  }
}
