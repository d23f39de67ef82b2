package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.prop.PropMap;

/** The two objects that no user source has and nobody can change. */
final class FixedAccounts {
  /** Name of the group of all users. */
  static final String EVERYONE = "Everyone";

  /** Name of the internal administrator, who has no password. */
  static final String SYSTEM = "SYSTEM";

  private FixedAccounts() {}

  static boolean isReserved(String name) {
    return name.equalsIgnoreCase(EVERYONE) || name.equalsIgnoreCase(SYSTEM);
  }

  static Optional<UserAccount> byId(int id, ServerConfig config) {
    return switch (id) {
      case StoreSession.EVERYONE ->
          Optional.of(
              account(
                  id,
                  ObjectClass.SECURITY_GROUP,
                  EVERYONE,
                  "",
                  0,
                  config.bool("server", "hide_everyone")));
      case StoreSession.SYSTEM ->
          Optional.of(
              account(
                  id,
                  ObjectClass.ACTIVE_USER,
                  SYSTEM,
                  config.get("server", "system_email_address"),
                  2,
                  config.bool("server", "hide_system")));
      default -> Optional.empty();
    };
  }

  private static UserAccount account(
      int id, ObjectClass objectClass, String name, String email, int adminLevel, boolean hidden) {
    return new UserAccount(
        id,
        null,
        objectClass,
        name,
        name,
        email,
        List.of(),
        adminLevel,
        hidden,
        0,
        QuotaSettings.DEFAULT,
        Set.of(),
        Set.of(),
        new PropMap());
  }
}
