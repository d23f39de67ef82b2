package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;

/** On which server users are at home: with one server only the internal administrator says so. */
@Singleton
public class HomeServer {
  private static final String NAMELESS = "Unknown";

  private final ServerConfig config;

  @Inject
  public HomeServer(ServerConfig config) {
    this.config = config;
  }

  /** Name of the server as users have it set; empty for those that have none. */
  public String of(UserAccount account) {
    return account.id() == StoreSession.SYSTEM ? name() : "";
  }

  /** Name of this server, or a word for having none. */
  public String name() {
    String name = config.get("server", "server_name").trim();
    return name.isEmpty() ? NAMELESS : name;
  }
}
