package org.mapano.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfgServerConfigTest {
  @TempDir Path directory;

  private final Properties properties = new Properties();
  private Map<String, String> environment = Map.of();

  private CfgServerConfig load() {
    properties.setProperty("mapano.config.path", directory.toString());
    return CfgServerConfig.load(properties, environment, Overrides.of(properties, environment));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  @Test
  void missingFilesMeanDefaults() {
    CfgServerConfig config = load();
    assertThat(config.integer("server", "quota_warn")).isZero();
    assertThat(config.list("server", "disabled_features")).containsExactly("imap", "pop3");
    assertThat(config.size("gateway", "imap_max_messagesize")).isEqualTo(128L << 20);
    assertThat(config.bool("gateway", "imap_public_folders")).isTrue();
  }

  @Test
  void overridesStandAboveFilesAndFilesAboveDefaults() throws IOException {
    file("server.cfg", "quota_warn = 10\nquota_soft = 20\nquota_hard = 30\n");
    environment = Map.of("MAPANO_SERVER_QUOTA_SOFT", "21", "MAPANO_SERVER_QUOTA_HARD", "31");
    properties.setProperty("mapano.server.quota_hard", "32");
    CfgServerConfig config = load();
    assertThat(config.integer("server", "quota_warn")).isEqualTo(10);
    assertThat(config.integer("server", "quota_soft")).isEqualTo(21);
    assertThat(config.integer("server", "quota_hard")).isEqualTo(32);
  }

  @Test
  void anOverrideMayBeEmpty() throws IOException {
    file("server.cfg", "disabled_features = imap\n");
    properties.setProperty("mapano.server.disabled_features", "");
    assertThat(load().list("server", "disabled_features")).isEmpty();
  }

  @Test
  void namesEveryUnknownAndInvalidOption() throws IOException {
    file("server.cfg", "quota_wran = 10\nserver_tcp_port = 236\nquota_hard = many\n");
    file("gateway.cfg", "imap_max_messagesize = k\nuser_plugin = db\n");
    properties.setProperty("mapano.server.qouta_warn", "1");
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            ConfigException.class,
            e ->
                assertThat(e.problems())
                    .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("server.cfg:1").contains("\"quota_wran\""),
                        p -> assertThat(p).contains("\"server_tcp_port\"", "server_listen"),
                        p -> assertThat(p).contains("server.cfg:3").contains("\"quota_hard\""),
                        p -> assertThat(p).contains("\"imap_max_messagesize\""),
                        p -> assertThat(p).contains("\"user_plugin\""),
                        p -> assertThat(p).contains("qouta_warn")));
  }

  @Test
  void unknownNamesOnlyWarnWhenAsked() throws IOException {
    file("server.cfg", "quota_wran = 10\nquota_warn = 11\n");
    properties.setProperty("mapano.ignore-unknown-config-options", "true");
    assertThat(load().integer("server", "quota_warn")).isEqualTo(11);
  }

  @Test
  void formerNamesGiveTheirValueToTheNewOne() throws IOException {
    file("server.cfg", "unix_socket = /tmp/s\nlicense_path = /x\n");
    assertThat(load().get("server", "server_pipe_name")).isEqualTo("/tmp/s");
  }

  @Test
  void followsIncludesOnceEach() throws IOException {
    file("server.cfg", "quota_warn = 1\n!include more.cfg\n");
    file("more.cfg", "!include server.cfg\nquota_soft = 2\n");
    CfgServerConfig config = load();
    assertThat(config.integer("server", "quota_warn")).isEqualTo(1);
    assertThat(config.integer("server", "quota_soft")).isEqualTo(2);
  }

  @Test
  void aMissingIncludeIsNamed() throws IOException {
    file("server.cfg", "!include gone.cfg\n");
    assertThatThrownBy(this::load).hasMessageContaining("gone.cfg");
  }

  @Test
  void takesValuesFromTheEnvironmentExceptForPasswords() throws IOException {
    file("server.cfg", "server_name = $NODE\nmysql_password = $ecret\nmysql_user = $UNSET\n");
    environment = Map.of("NODE", "n1", "ecret", "wrong");
    CfgServerConfig config = load();
    assertThat(config.get("server", "server_name")).isEqualTo("n1");
    assertThat(config.get("server", "mysql_password")).isEqualTo("$ecret");
    assertThat(config.get("server", "mysql_user")).isEqualTo("$UNSET");
  }

  @Test
  void theUserSourceFileIsReadWhenItIsUsed() throws IOException {
    file("ldap.cfg", "ldap_uri = ldap://a/\nnonsense = 1\n!propmap map.cfg\n");
    file("map.cfg", "0x6788001E = anything\n");
    load();
    file(
        "server.cfg",
        "user_plugin = ldap\nuser_plugin_config = " + directory.resolve("ldap.cfg") + "\n");
    assertThatThrownBy(this::load)
        .hasMessageContaining("nonsense")
        .hasMessageNotContaining("0x6788001E");
  }

  @Test
  void anExplicitFileMustExist() {
    properties.setProperty("mapano.config.file.server", directory.resolve("no.cfg").toString());
    assertThatThrownBy(this::load).hasMessageContaining("no.cfg");
  }

  @Test
  void reloadTakesReloadableOptionsOnly() throws IOException {
    file("server.cfg", "quota_warn = 1\nattachment_compression = 1\n");
    CfgServerConfig config = load();
    file("server.cfg", "attachment_compression = 2\nquota_soft = 3\n");
    assertThat(config.reload()).isEmpty();
    assertThat(config.integer("server", "quota_warn")).isZero();
    assertThat(config.integer("server", "quota_soft")).isEqualTo(3);
    assertThat(config.integer("server", "attachment_compression")).isEqualTo(1);
  }

  @Test
  void aFaultyFileChangesNothingOnReload() throws IOException {
    file("server.cfg", "quota_warn = 1\n");
    CfgServerConfig config = load();
    file("server.cfg", "quota_warn = 2\nbogus = 3\n");
    assertThat(config.reload()).singleElement().asString().contains("bogus");
    assertThat(config.integer("server", "quota_warn")).isEqualTo(1);
  }

  @Test
  void dumpsInTheFormOfAFile() throws IOException {
    file("server.cfg", "quota_warn = 5\n");
    assertThat(ConfigDump.of(load(), "server").lines())
        .contains("quota_warn = 5", "# quota_soft = 0", "# server_listen_tls =")
        .noneMatch(line -> line.contains("license_path"))
        .isSortedAccordingTo((a, b) ->
            a.replaceFirst("^# ", "")
                .split(" ")[0]
                .compareTo(b.replaceFirst("^# ", "").split(" ")[0]));
  }

  @Test
  void readsTheFilesOfADirectorySourceWithWhatTheyInclude() throws IOException {
    file("server.cfg", "user_plugin = ldap\nuser_plugin_config = " + directory + "/my-ldap.cfg\n");
    file(
        "my-ldap.cfg",
        "!include /nonexistent/ldap.openldap.cfg\n"
            + "ldap_search_base = dc=example\n"
            + "ldap_bind_passwd = $HOME\n"
            + "!propmap map.cfg\n");
    file("map.cfg", "0x3A08001E = telephoneNumber\n0x3A11001E = sn\n");
    CfgServerConfig config = load();
    assertThat(config.get("ldap", "ldap_user_unique_attribute")).isEqualTo("uidNumber");
    assertThat(config.get("ldap", "ldap_search_base")).isEqualTo("dc=example");
    assertThat(config.get("ldap", "ldap_bind_passwd")).isEqualTo("$HOME");
    assertThat(config.propertyMap())
        .containsOnly(Map.entry("0x3A08001E", "telephoneNumber"), Map.entry("0x3A11001E", "sn"));
    file("map.cfg", "0x3A08001E = homePhone\n");
    assertThat(config.reload()).isEmpty();
    assertThat(config.propertyMap()).containsOnly(Map.entry("0x3A08001E", "homePhone"));
  }

  @Test
  void shippedFilesStandInForMissingOnes() throws IOException {
    file("server.cfg", "user_plugin = ldap\nuser_plugin_config = " + directory + "/ldap.cfg\n");
    for (String name : List.of("ldap.openldap.cfg", "ldap.active-directory.cfg")) {
      file("ldap.cfg", "!include " + name + "\n!propmap ldap.propmap.cfg\n");
      assertThat(load().get("ldap", "ldap_user_type_attribute_value")).isNotEmpty();
      assertThat(load().propertyMap()).containsEntry("0x67B3101E", "kopanoEnabledFeatures");
    }
    file("ldap.cfg", "!include other.cfg\n");
    assertThatThrownBy(this::load).hasMessageContaining("other.cfg");
  }
}
