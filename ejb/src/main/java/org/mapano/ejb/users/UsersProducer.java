package org.mapano.ejb.users;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.DirectorySessions;
import org.mapano.ejb.session.LogonThrottle;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.users.db.DbUserSource;
import org.mapano.ejb.users.db.DirectoryGeneration;
import org.mapano.ejb.users.password.Passwords;

/** Puts together the directory for the configured user source ({@code user_plugin}). */
@Singleton
public class UsersProducer {
  @Inject private Transactions transactions;
  @Inject private Entities entities;
  @Inject private ServerConfig config;

  private UserDirectory directory;

  /** Chooses the source; an unsupported one stops the deployment. */
  @PostConstruct
  void open() {
    String plugin = config.get("server", "user_plugin");
    if (!plugin.equals("db")) {
      throw new StoreException(
          ErrorCode.NO_SUPPORT, "user_plugin = " + plugin + " is not supported; use db");
    }
    LongSupplier clock = System::nanoTime;
    DirectoryGeneration generation = new DirectoryGeneration(transactions, clock);
    Passwords passwords = new Passwords(transactions, config, clock);
    LocalUsers local = new LocalUsers(transactions, entities);
    UserSource source = new DbUserSource(transactions, entities, generation, passwords, clock);
    directory = new LocalUserDirectory(source, local, config);
  }

  /** The directory. */
  @Produces
  @Singleton
  public UserDirectory directory() {
    return directory;
  }

  /** Sessions of its users. */
  @Produces
  @Singleton
  public Sessions sessions() {
    return new DirectorySessions(
        directory, new LogonThrottle(config, System::nanoTime), new AuditLog(config));
  }
}
