package org.mapano.ejb.users.unix;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.ejb.config.ServerConfig;

/** The options of {@code unix.cfg} as they are now. */
final class UnixOptions {
  private static final String COMPONENT = "unix";

  private final ServerConfig config;

  UnixOptions(ServerConfig config) {
    this.config = config;
  }

  /** Whether an account of the machine is a user here: the upper bound is the first that is not. */
  boolean isUser(UnixAccount account) {
    return account.uid() >= config.integer(COMPONENT, "min_user_uid")
        && account.uid() < config.integer(COMPONENT, "max_user_uid")
        && !numbers("except_user_uids").contains(String.valueOf(account.uid()))
        && !account.isLocked();
  }

  boolean isGroup(UnixGroup group) {
    return group.gid() >= config.integer(COMPONENT, "min_group_gid")
        && group.gid() < config.integer(COMPONENT, "max_group_gid")
        && !numbers("except_group_gids").contains(String.valueOf(group.gid()));
  }

  /** Whether the shell of an account lets it log on. */
  boolean isActive(UnixAccount account) {
    return !config.list(COMPONENT, "non_login_shell").contains(account.shell());
  }

  /** The address of an account without one of its own. */
  String address(UnixAccount account) {
    String domain = config.get(COMPONENT, "default_domain").trim();
    return domain.isEmpty() ? "" : account.name() + "@" + domain;
  }

  /** How full names are written. */
  Charset fullNames() {
    String name = config.get(COMPONENT, "fullname_charset").trim();
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private List<String> numbers(String option) {
    return config.list(COMPONENT, option);
  }
}
