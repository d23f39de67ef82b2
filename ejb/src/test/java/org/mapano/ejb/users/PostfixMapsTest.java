package org.mapano.ejb.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.testing.MariaDbServer;
import org.mapano.ejb.testing.OpenLdapServer;
import org.mapano.ejb.testing.TestDatabase;

/** The files of {@code docs/postfix.md} (MTA-02, MTA-04, DB-12), asked by Postfix's own tool. */
class PostfixMapsTest {
  private static final Path PAGE = Path.of("..", "docs", "postfix.md");

  private static final String MORE =
      """

      dn: cn=mailgroup,ou=Groups,dc=example,dc=com
      objectClass: posixGroup
      objectClass: kopano-group
      cn: mailgroup
      gidNumber: 2001
      mail: group@example.com
      memberUid: john
      """;

  @TempDir Path directory;

  /** Writes a file of the page, with some of its words replaced. */
  private Path file(String name, Map<String, String> replaced) throws IOException {
    Matcher found =
        Pattern.compile(
                "`/etc/postfix/" + Pattern.quote(name) + "`:\n\n```\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    assertThat(found.find()).as(name).isTrue();
    String text = found.group(1);
    for (Map.Entry<String, String> word : replaced.entrySet()) {
      assertThat(text).contains(word.getKey());
      text = text.replace(word.getKey(), word.getValue());
    }
    return Files.writeString(directory.resolve(name), text);
  }

  private String ask(String kind, Path map, String key) throws IOException, InterruptedException {
    return postmap("-q", key, kind + ":" + map);
  }

  private String postmap(String... arguments) throws IOException, InterruptedException {
    Files.writeString(directory.resolve("main.cf"), "compatibility_level = 3.6\n");
    String[] command = new String[arguments.length + 3];
    command[0] = "/usr/sbin/postmap";
    command[1] = "-c";
    command[2] = directory.toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output).strip();
  }

  @Test
  void usersInAFile() throws Exception {
    Path map = file("virtual", Map.of());
    postmap("hash:" + map);
    assertThat(ask("hash", map, "alias_user1@example.com")).isEqualTo("user1@example.com");
    assertThat(ask("hash", map, "info@example.com"))
        .isEqualTo("user2@example.com, user1@example.com");
    assertThat(ask("hash", map, "nobody@example.com")).isEmpty();
  }

  @Test
  void usersOfTheDatabase() throws Exception {
    try (UserFixture users = new UserFixture(TestDatabase.mariaDb(), Map.of())) {
      Path map =
          file(
              "mysql-users.cf",
              Map.of(
                  "password = kopano", "password =",
                  "hosts = 127.0.0.1", "hosts = inet:127.0.0.1:" + MariaDbServer.shared().port(),
                  "dbname = kopano", "dbname = " + users.rows("SELECT DATABASE()").getFirst()));
      assertThat(ask("mysql", map, "john@example.com")).isEqualTo("john");
      assertThat(ask("mysql", map, "nobody@example.com")).isEmpty();
    }
  }

  @Test
  void usersAndGroupsOfOpenLdap() throws Exception {
    try (OpenLdapServer server = new OpenLdapServer(OpenLdapServer.example() + MORE)) {
      Map<String, String> here =
          Map.of(
              "server_host = localhost", "server_host = " + server.uri(),
              // This server tells nothing to strangers.
              "version = 3",
                  "version = 3\nbind = yes\nbind_dn = "
                      + OpenLdapServer.ADMIN
                      + "\nbind_pw = "
                      + OpenLdapServer.PASSWORD);
      Map<String, String> people = new HashMap<>(here);
      people.put("ou=Users", "ou=People");
      assertThat(ask("ldap", file("ldap-users.cf", people), "john@example.com"))
          .isEqualTo("john@example.com");
      assertThat(ask("ldap", file("ldap-aliases.cf", people), "j.doe@example.com"))
          .isEqualTo("john@example.com");
      assertThat(ask("ldap", file("ldap-groups.cf", here), "group@example.com")).isEqualTo("john");
      assertThat(ask("ldap", file("ldap-groups-expand.cf", people), "john"))
          .isEqualTo("john@example.com");
      assertThat(ask("ldap", file("ldap-users.cf", people), "nobody@example.com")).isEmpty();
    }
  }
}
