package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ServerDetails;
import org.mapano.ejb.users.ServerDirectory;
import org.mapano.ejb.users.UserAccount;

/**
 * On which server users and companies are at home (MS-02, MS-06). With one server only the internal
 * administrator says so.
 */
@Singleton
public class HomeServer {
  private static final String NAMELESS = "Unknown";

  private final ServerConfig config;
  private final ServerDirectory servers;
  private final CompanyDirectory companies;

  @Inject
  public HomeServer(ServerConfig config, ServerDirectory servers, CompanyDirectory companies) {
    this.config = config;
    this.servers = servers;
    this.companies = companies;
  }

  /** Whether there are several servers. */
  public boolean isDistributed() {
    return config.bool("server", "enable_distributed_kopano");
  }

  /**
   * All servers.
   *
   * @throws StoreException NO_SUPPORT when there is one only
   */
  public List<ServerDetails> all() {
    if (!isDistributed()) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "There is one server only");
    }
    return servers.all();
  }

  /** Name of the server as users have it set; empty for those that have none. */
  public String of(UserAccount account) {
    if (account.id() == StoreSession.SYSTEM) {
      return name();
    }
    return isDistributed() ? account.tenancy().homeServer() : "";
  }

  /** Name of this server, or a word for having none. */
  public String name() {
    String name = config.get("server", "server_name").trim();
    return name.isEmpty() ? NAMELESS : name;
  }

  /** Whether a name is that of this server. */
  public boolean isHere(String server) {
    return server.equalsIgnoreCase(name());
  }

  /** Name of the other server on which the stores of an account are; empty when they are here. */
  public Optional<String> elsewhere(UserAccount account) {
    return elsewhere(isDistributed() ? of(account) : "");
  }

  /** Name of the other server that has the public store of a session; empty when it is here. */
  public Optional<String> ofPublicStore(StoreSession session) {
    if (!isDistributed()) {
      return Optional.empty();
    }
    if (companies.isHosted()) {
      return companies.find(session.companyId()).flatMap(this::elsewhere);
    }
    return elsewhere(
        servers.all().stream()
            .filter(ServerDetails::containsPublic)
            .map(ServerDetails::name)
            .findFirst()
            .orElse(""));
  }

  private Optional<String> elsewhere(String server) {
    return server.isEmpty() || isHere(server) ? Optional.empty() : Optional.of(server);
  }

  /** What the directory says of a server. */
  public Optional<ServerDetails> find(String server) {
    return servers.find(server);
  }

  /** All servers that the directory knows; none without several servers. */
  public List<ServerDetails> known() {
    return isDistributed() ? servers.all() : List.of();
  }
}
