package org.mapano.ejb.users.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.users.FirstSight;
import org.mapano.ejb.users.GoneObject;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserAccount;

/**
 * Runs the script for an event. A script that is not set is none, and nothing happens. Where an
 * option has its default and there is no such file, a new user and a new company get their stores,
 * as the shipped scripts of the original do it. With several servers only the home server acts.
 */
public final class UserScripts implements FirstSight {
  /** Where the options point to by default. */
  private static final String SHIPPED = "/usr/lib/kopano/userscripts/";

  private static final String SERVER = "server";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final ServerConfig config;
  private final FirstSight stores;

  /**
   * @param config the names of the scripts and how long they may take
   * @param stores makes the stores of users and companies
   */
  public UserScripts(ServerConfig config, FirstSight stores) {
    this.config = config;
    this.stores = stores;
  }

  @Override
  public void provide(UserAccount account) {
    ObjectClass kind = account.objectClass();
    if (kind.hasStore()) {
      if (isHome(account)) {
        made(account, config.get(SERVER, "createuser_script"), "createuser", "KOPANO_USER");
      }
    } else if (kind == ObjectClass.COMPANY) {
      if (isHome(account)) {
        made(
            account, config.get(SERVER, "createcompany_script"), "createcompany", "KOPANO_COMPANY");
      }
    } else if (kind == ObjectClass.SECURITY_GROUP || kind == ObjectClass.DISTRIBUTION_GROUP) {
      run(
          config.get(SERVER, "creategroup_script"),
          "creategroup",
          Map.of("KOPANO_GROUP", account.login()));
    }
  }

  private void made(UserAccount account, String script, String shipped, String variable) {
    if (isBuiltIn(script, shipped)) {
      stores.provide(account);
    } else {
      run(script, shipped, Map.of(variable, account.login()));
    }
  }

  @Override
  public void gone(GoneObject object) {
    String id = Integer.toString(object.id());
    Optional<byte[]> guid = object.storeGuid();
    if (object.objectClass().hasStore()) {
      guid.ifPresent(found ->
          run(
              config.get(SERVER, "deleteuser_script"),
              "deleteuser",
              Map.of("KOPANO_STOREGUID", HEX.formatHex(found))));
    } else if (object.objectClass() == ObjectClass.COMPANY) {
      run(
          config.get(SERVER, "deletecompany_script"),
          "deletecompany",
          Map.of("KOPANO_COMPANYID", id));
    } else if (object.objectClass() == ObjectClass.SECURITY_GROUP
        || object.objectClass() == ObjectClass.DISTRIBUTION_GROUP) {
      run(config.get(SERVER, "deletegroup_script"), "deletegroup", Map.of("KOPANO_GROUPID", id));
    }
  }

  private boolean isHome(UserAccount account) {
    String home = account.tenancy().homeServer();
    return !config.bool(SERVER, "enable_distributed_kopano")
        || home.equalsIgnoreCase(config.get(SERVER, "server_name").trim());
  }

  private static boolean isBuiltIn(String script, String shipped) {
    return script.trim().equals(SHIPPED + shipped) && Files.notExists(Path.of(script.trim()));
  }

  private void run(String script, String shipped, Map<String, String> variables) {
    if (!script.isBlank() && !isBuiltIn(script, shipped)) {
      ScriptRunner.run(
          List.of(script.trim()), variables, config.seconds(SERVER, "mapano_script_timeout"));
    }
  }
}
