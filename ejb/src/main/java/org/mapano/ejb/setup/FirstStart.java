package org.mapano.ejb.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserDirectory;

/**
 * What has to be done at each start before anybody is served. System properties: {@code
 * mapano.data.dir} the data directory, {@code mapano.demo} {@code false} for a server without demo
 * accounts.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
  @Inject private Sessions sessions;
  @Inject private UserDirectory directory;
  @Inject private UserAdministration administration;
  @Inject private ServerConfig config;

  private AdminToken token;

  /** Makes the demo accounts of an empty server of its own users, and the token of this start. */
  @PostConstruct
  void start() {
    Optional<Path> data = Optional.ofNullable(System.getProperty("mapano.data.dir")).map(Path::of);
    boolean ownUsers = config.get("server", "user_plugin").equals("db");
    if (ownUsers && !"false".equals(System.getProperty("mapano.demo", "true"))) {
      new DemoDomain(directory, administration, data).createIfEmpty(sessions.system("setup"));
    }
    token = new AdminToken(sessions, data, address());
  }

  private static String address() {
    int port =
        Integer.getInteger("jboss.http.port", 8080)
            + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    return "http://127.0.0.1:" + port;
  }

  /** The token of this start. */
  @Produces
  @jakarta.inject.Singleton
  public AdminToken token() {
    return token;
  }

  /** Removes the token. */
  @PreDestroy
  void stop() {
    token.close();
  }
}
