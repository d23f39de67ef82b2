package org.mapano.ejb.users;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.LogonCounter;
import org.mapano.ejb.overview.ServerCounters;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.DirectorySessions;
import org.mapano.ejb.session.LogonThrottle;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.usage.LogonTimes;
import org.mapano.ejb.users.db.DbCompanyEditor;
import org.mapano.ejb.users.db.DbGroupEditor;
import org.mapano.ejb.users.db.DbRelationEditor;
import org.mapano.ejb.users.db.DbUserEditor;
import org.mapano.ejb.users.db.DbUserSource;
import org.mapano.ejb.users.db.DirectoryGeneration;
import org.mapano.ejb.users.db.ObjectRows;
import org.mapano.ejb.users.ldap.LdapUserSource;
import org.mapano.ejb.users.password.Passwords;
import org.mapano.ejb.users.script.UserScripts;
import org.mapano.ejb.users.unix.UnixEditor;
import org.mapano.ejb.users.unix.UnixFiles;
import org.mapano.ejb.users.unix.UnixUserSource;

/** Puts together the directory for the configured user source ({@code user_plugin}). */
@Singleton
public class UsersProducer {
  private final ServerConfig config;
  private final ServerCounters counters;
  private final UserSource source;
  private final UserEditor editor;
  private final GroupEditor groupEditor;
  private final CompanyEditor companyEditor;
  private final RelationEditor relationEditor;
  private final LocalUsers local;
  private final UserDirectory directory;
  private final ServerDirectory servers;

  /**
   * Chooses the source.
   *
   * @param stores makes the stores of users of an external source; needs the directory itself
   * @param counters counts logons
   * @throws StoreException NO_SUPPORT for one that is not there, which stops the deployment
   */
  @Inject
  public UsersProducer(
      Transactions transactions,
      Entities entities,
      ServerConfig config,
      Provider<Stores> stores,
      ServerCounters counters) {
    this.config = config;
    this.counters = counters;
    LongSupplier clock = System::nanoTime;
    String plugin = config.get("server", "user_plugin");
    DirectoryGeneration generation = new DirectoryGeneration(transactions, clock);
    Passwords passwords = new Passwords(transactions, config, clock);
    boolean own = plugin.equals("db");
    UserSource kept =
        new DbUserSource(transactions, entities, generation, passwords, config, clock);
    LdapUserSource remote = plugin.startsWith("ldap") ? new LdapUserSource(config, counters) : null;
    servers = remote == null ? ServerDirectory.none() : remote.servers();
    source =
        switch (plugin) {
          case "db" -> kept;
          case "unix" ->
              new RememberingSource(
                  new UnixUserSource(new UnixFiles(Path.of("/etc")), config, kept), config, clock);
          case "ldap", "ldapms" -> new RememberingSource(remote, config, clock);
          default ->
              throw new StoreException(
                  ErrorCode.NO_SUPPORT, "user_plugin = " + plugin + " is not supported");
        };
    local =
        new LocalUsers(
            transactions,
            entities,
            source,
            config,
            new UserScripts(config, new StoreOnSight(() -> stores.get(), config)));
    UserEditor keptUsers =
        new DbUserEditor(transactions, entities, generation, passwords, local, Clock.systemUTC());
    RelationEditor keptRelations =
        new DbRelationEditor(transactions, entities, generation, Clock.systemUTC());
    ReadOnlyEditor refusing = new ReadOnlyEditor();
    if (own) {
      editor = keptUsers;
      groupEditor = new DbGroupEditor(transactions, entities, generation, local, Clock.systemUTC());
      companyEditor =
          new DbCompanyEditor(
              transactions, entities, generation, passwords, local, Clock.systemUTC());
      relationEditor = keptRelations;
    } else {
      UnixEditor unix =
          new UnixEditor(
              new ObjectRows(transactions, entities, generation), keptUsers, keptRelations, source);
      editor = plugin.equals("unix") ? unix : refusing;
      groupEditor = refusing;
      companyEditor = refusing;
      relationEditor = plugin.equals("unix") ? unix : refusing;
    }
    directory = new LocalUserDirectory(source, local, config);
  }

  /** The directory. */
  @Produces
  @Singleton
  public UserDirectory directory() {
    return directory;
  }

  /** The objects of all kinds. */
  @Produces
  @Singleton
  public ObjectDirectory objects() {
    return new LocalObjectDirectory(source, local, directory, config);
  }

  /** Writes users. */
  @Produces
  @Singleton
  public UserEditor editor() {
    return editor;
  }

  /** The companies. */
  @Produces
  @Singleton
  public CompanyDirectory companies() {
    return new LocalCompanyDirectory(source, local, objects(), config);
  }

  /** The servers of the installation. */
  @Produces
  @Singleton
  public ServerDirectory servers() {
    return servers;
  }

  /** Writes companies. */
  @Produces
  @Singleton
  public CompanyEditor companyEditor() {
    return companyEditor;
  }

  /** Writes groups. */
  @Produces
  @Singleton
  public GroupEditor groupEditor() {
    return groupEditor;
  }

  /** Writes relations. */
  @Produces
  @Singleton
  public RelationEditor relationEditor() {
    return relationEditor;
  }

  /** Sessions of its users. */
  @Produces
  @Singleton
  public Sessions sessions(LogonTimes times) {
    LogonThrottle throttle = new LogonThrottle(config, System::nanoTime);
    return new DirectorySessions(
        directory, throttle, new AuditLog(config), List.of(new LogonCounter(counters), times));
  }

  /** Administration of its users. */
  @Produces
  @Singleton
  public UserAdministration administration(Stores stores, Quotas quotas) {
    return new SourceUserAdministration(
        source, editor, directory, companies(), local, stores, quotas, config);
  }
}
