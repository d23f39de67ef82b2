package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Display names of stores (store-semantics 2): made of the owner, not stored. */
@Singleton
public class StoreNames {
  private final UserDirectory users;
  private final ServerConfig config;

  @Inject
  StoreNames(UserDirectory users, ServerConfig config) {
    this.users = users;
    this.config = config;
  }

  /** The name of a store as a session sees it; null when its owner is gone or not to be seen. */
  public String of(StoreSession session, StoreInfo store) {
    int owner = store.ownerId();
    if (owner == StoreSession.SYSTEM) {
      return "Inbox - SYSTEM";
    }
    if (owner == 0) {
      return "Orphaned store";
    }
    if (owner == StoreSession.EVERYONE || owner == session.companyId()) {
      return "Public Folders";
    }
    Optional<UserAccount> user =
        users.findById(owner).filter(found -> session.sees(found.companyId()));
    if (user.isEmpty()) {
      return null;
    }
    return switch (store.type()) {
      case PRIVATE -> "Inbox - " + formatted(user.get());
      case ARCHIVE -> "Archive - " + formatted(user.get());
      case PUBLIC -> "Public Store - " + formatted(user.get());
    };
  }

  /** Company names are only asked for where the format has them. */
  private String company(String format, UserAccount user) {
    return format.contains("%c") && user.companyId() != 0
        ? users.findById(user.companyId()).map(UserAccount::login).orElse("")
        : "";
  }

  private String formatted(UserAccount user) {
    String format = config.get("server", "storename_format");
    return format
        .replace("%u", user.login())
        .replace("%c", company(format, user))
        .replace("%f", user.fullName())
        .strip();
  }
}
