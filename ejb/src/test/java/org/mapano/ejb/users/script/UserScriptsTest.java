package org.mapano.ejb.users.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.users.GoneObject;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Tenancy;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.PropMap;

class UserScriptsTest {
  private static final String VARIABLES =
      "$KOPANO_USER|$KOPANO_STOREGUID|$KOPANO_GROUP|$KOPANO_GROUPID|$KOPANO_COMPANY"
          + "|$KOPANO_COMPANYID";

  @TempDir Path directory;

  private final Map<String, String> options = new HashMap<>();
  private final List<String> provided = new ArrayList<>();

  @BeforeEach
  void scripts() throws IOException {
    for (String event :
        List.of(
            "createuser",
            "deleteuser",
            "creategroup",
            "deletegroup",
            "createcompany",
            "deletecompany")) {
      options.put("server." + event + "_script", script(event, "exit 3").toString());
    }
  }

  private Path script(String name, String end) throws IOException {
    Path script = directory.resolve(name);
    Files.writeString(
        script,
        "#!/bin/sh\nprintf '%s\\n' \"$PATH\" >/dev/null\nprintf '%s\\n' \""
            + VARIABLES
            + "\" >>\"$0.out\"\n"
            + end
            + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  private List<String> out(String script) throws IOException {
    Path file = directory.resolve(script + ".out");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private UserScripts scripts(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(options);
    all.putAll(more);
    return new UserScripts(CfgServerConfig.of(all), account -> provided.add(account.login()));
  }

  private static UserAccount account(ObjectClass kind, String login) {
    return account(kind, login, "");
  }

  private static UserAccount account(ObjectClass kind, String login, String home) {
    return new UserAccount(
        7,
        new byte[] {1},
        kind,
        login,
        login,
        "",
        List.of(),
        0,
        false,
        0,
        QuotaSettings.DEFAULT,
        Set.of(),
        Set.of(),
        new PropMap(),
        new Tenancy(null, home, null, QuotaSettings.DEFAULT));
  }

  @Test
  void everyEventHasItsVariable() throws IOException {
    UserScripts scripts = scripts(Map.of());
    scripts.provide(account(ObjectClass.ACTIVE_USER, "john@acme"));
    scripts.provide(account(ObjectClass.SECURITY_GROUP, "staff"));
    scripts.provide(account(ObjectClass.COMPANY, "acme"));
    scripts.gone(new GoneObject(7, ObjectClass.ROOM, Optional.of(new byte[] {0x1A, (byte) 0xFF})));
    scripts.gone(new GoneObject(8, ObjectClass.SECURITY_GROUP, Optional.empty()));
    scripts.gone(new GoneObject(9, ObjectClass.COMPANY, Optional.empty()));
    assertThat(out("createuser")).containsExactly("john@acme|||||");
    assertThat(out("creategroup")).containsExactly("||staff|||");
    assertThat(out("createcompany")).containsExactly("||||acme|");
    assertThat(out("deleteuser")).containsExactly("|1AFF||||");
    assertThat(out("deletegroup")).containsExactly("|||8||");
    assertThat(out("deletecompany")).containsExactly("|||||9");
    assertThat(provided).isEmpty();
  }

  @Test
  void contactsAndUsersWithoutStoreHaveNone() throws IOException {
    UserScripts scripts = scripts(Map.of());
    scripts.provide(account(ObjectClass.CONTACT, "mary"));
    scripts.provide(account(ObjectClass.DYNAMIC_GROUP, "all"));
    scripts.gone(new GoneObject(7, ObjectClass.ACTIVE_USER, Optional.empty()));
    scripts.gone(new GoneObject(7, ObjectClass.CONTACT, Optional.empty()));
    scripts.gone(new GoneObject(7, ObjectClass.DYNAMIC_GROUP, Optional.empty()));
    for (String event : List.of("createuser", "creategroup", "deleteuser", "deletegroup")) {
      assertThat(out(event)).isEmpty();
    }
  }

  @Test
  void noNameIsACommand() throws IOException {
    Path witness = directory.resolve("witness");
    String name = "$(touch " + witness + "); touch " + witness + " `touch " + witness + "`";
    scripts(Map.of()).provide(account(ObjectClass.ACTIVE_USER, name));
    scripts(Map.of()).provide(account(ObjectClass.ACTIVE_USER, "zero\0byte"));
    assertThat(out("createuser")).containsExactly(name + "|||||");
    assertThat(witness).doesNotExist();
  }

  @Test
  void theDefaultMakesStoresAndNothingSetDoesNothing() {
    UserScripts shipped =
        new UserScripts(CfgServerConfig.of(Map.of()), account -> provided.add(account.login()));
    shipped.provide(account(ObjectClass.ACTIVE_USER, "john"));
    shipped.provide(account(ObjectClass.COMPANY, "acme"));
    shipped.provide(account(ObjectClass.SECURITY_GROUP, "staff"));
    assertThat(provided).containsExactly("john", "acme");
    scripts(Map.of("server.createuser_script", ""))
        .provide(account(ObjectClass.ACTIVE_USER, "mary"));
    assertThat(provided).containsExactly("john", "acme");
  }

  @Test
  void onlyTheHomeServerActs() throws IOException {
    UserScripts scripts =
        scripts(Map.of("server.enable_distributed_kopano", "yes", "server.server_name", "node1"));
    scripts.provide(account(ObjectClass.ACTIVE_USER, "far", "node2"));
    scripts.provide(account(ObjectClass.ACTIVE_USER, "near", "Node1"));
    assertThat(out("createuser")).containsExactly("near|||||");
  }

  @Test
  void whatDoesNotEndOrStartIsNoHindrance() throws IOException {
    Path endless = script("endless", "exec sleep 3600");
    scripts(
            Map.of(
                "server.createuser_script",
                endless.toString(),
                "server.mapano_script_timeout",
                "1"))
        .provide(account(ObjectClass.ACTIVE_USER, "john"));
    scripts(Map.of("server.createuser_script", directory.resolve("missing").toString()))
        .provide(account(ObjectClass.ACTIVE_USER, "john"));
    assertThat(provided).isEmpty();
  }
}
