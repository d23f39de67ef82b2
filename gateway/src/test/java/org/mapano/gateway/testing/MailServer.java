package org.mapano.gateway.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.attachment.AttachmentStorages;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.Delivery;
import org.mapano.ejb.delivery.MailDelivery;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.quota.DirectoryQuotas;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.rights.AclRows;
import org.mapano.ejb.session.DirectorySessions;
import org.mapano.ejb.session.LogonThrottle;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.TestEntities;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.FirstSight;
import org.mapano.ejb.users.LocalCompanyDirectory;
import org.mapano.ejb.users.LocalObjectDirectory;
import org.mapano.ejb.users.LocalUserDirectory;
import org.mapano.ejb.users.LocalUsers;
import org.mapano.ejb.users.SourceUserAdministration;
import org.mapano.ejb.users.StoreOnSight;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.db.DbUserEditor;
import org.mapano.ejb.users.db.DbUserSource;
import org.mapano.ejb.users.db.DirectoryGeneration;
import org.mapano.ejb.users.password.Passwords;
import org.mapano.gateway.imap.ImapServer;
import org.mapano.mapi.id.Guid;

/** The real store, users and sessions on a database of a test, without container and sockets. */
public final class MailServer implements AutoCloseable {
  /** Password of every user. */
  public static final String PASSWORD = "s3cret";

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final TestEntities entities;
  private final StoreFixture store;
  private final ServerConfig config;
  private final EventBus events = new EventBus();
  private final UserDirectory users;
  private final Sessions sessions;
  private final SourceUserAdministration administration;
  private final Delivery delivery;

  /** A server on a prepared database, which is closed with it; attachments are in memory. */
  public MailServer(TestDatabase database) {
    this(database, null);
  }

  /**
   * A server whose attachments are files.
   *
   * @param attachments directory for them; null keeps them in memory
   */
  public MailServer(TestDatabase database, Path attachments) {
    this(database, attachments, Map.of(), null);
  }

  /**
   * A server whose users come from elsewhere.
   *
   * @param more options
   * @param source makes the source of users
   */
  public MailServer(
      TestDatabase database, Map<String, String> more, Function<ServerConfig, UserSource> source) {
    this(database, null, more, source);
  }

  private MailServer(
      TestDatabase database,
      Path attachments,
      Map<String, String> more,
      Function<ServerConfig, UserSource> external) {
    entities = new TestEntities(database);
    Map<String, String> options = new HashMap<>(Map.of("server.disabled_features", "pop3"));
    options.putAll(more);
    if (attachments != null) {
      options.put("server.attachment_storage", "files");
      options.put("server.attachment_path", attachments.toString());
    }
    config = CfgServerConfig.of(options);
    LongSupplier clock = System::nanoTime;
    DirectoryGeneration generation = new DirectoryGeneration(database.transactions(), clock);
    Passwords passwords = new Passwords(database.transactions(), config, clock);
    UserSource source =
        external == null
            ? new DbUserSource(
                database.transactions(), entities.entities(), generation, passwords, config, clock)
            : external.apply(config);
    LocalUsers local =
        new LocalUsers(
            database.transactions(),
            entities.entities(),
            source,
            config,
            external == null
                ? FirstSight.nothing()
                : new StoreOnSight(() -> store().stores(), config));
    users = new LocalUserDirectory(source, local, config);
    sessions =
        new DirectorySessions(
            users, new LogonThrottle(config, clock), new AuditLog(config), List.of());
    Quotas quotas = new DirectoryQuotas(database.transactions(), users, config);
    store =
        new StoreFixture(database)
            .with(UserDirectory.class, users)
            .with(StoreEvents.class, events)
            .with(Quotas.class, quotas)
            .with(ServerConfig.class, config)
            .with(Sessions.class, sessions);
    if (attachments != null) {
      Guid server = new Guid(new byte[16]);
      store.with(
          AttachmentStorage.class,
          AttachmentStorages.open(config, database.transactions(), server));
    }
    store.with(Stores.class, store.stores());
    store.with(Messages.class, store.messages());
    delivery = store.get(MailDelivery.class);
    administration =
        new SourceUserAdministration(
            source,
            new DbUserEditor(
                database.transactions(),
                entities.entities(),
                generation,
                passwords,
                local,
                Clock.systemUTC()),
            users,
            new LocalCompanyDirectory(
                source, local, new LocalObjectDirectory(source, local, users, config), config),
            local,
            store.stores(),
            quotas,
            config);
  }

  /** A new user with a store, named after the test and unique. */
  public UserAccount newUser() {
    String login = "user" + COUNTER.incrementAndGet();
    return administration.create(
        system(),
        UserChange.builder()
            .login(login)
            .fullName("User " + login)
            .email(login + "@example.com")
            .password(PASSWORD)
            .feature(Feature.IMAP, FeatureState.ENABLED)
            .feature(Feature.POP3, FeatureState.ENABLED)
            .build());
  }

  /** Changes a user. */
  public void change(UserAccount user, UserChange change) {
    administration.update(system(), user.login(), change);
  }

  /** Makes the public store if there is none. */
  public void ensurePublicStore() {
    administration.ensurePublicStore(system());
  }

  /** The internal administrator. */
  public StoreSession system() {
    return sessions.system("test");
  }

  /** A session of a user. */
  public StoreSession as(UserAccount user) {
    return sessions.actAs(user.id(), "test");
  }

  /** The store's parts. */
  public StoreFixture store() {
    return store;
  }

  /** Grants rights on a folder to everyone. */
  public void share(long folderId, int rights) {
    AclRows acl = store.get(AclRows.class);
    store
        .database()
        .transactions()
        .write(tx -> {
          acl.grant(tx, folderId, StoreSession.EVERYONE, rights);
          return null;
        });
  }

  /** Takes in mail. */
  public Delivery delivery() {
    return delivery;
  }

  /** An IMAP server on all this. */
  public ImapServer imap() {
    return imap(config);
  }

  /** An IMAP server with other options. */
  public ImapServer imap(ServerConfig options) {
    return new ImapServer(
        options,
        sessions,
        users,
        store.stores(),
        store.folders(),
        store.messages(),
        delivery,
        index(),
        events,
        quotas());
  }

  /** The index of messages. */
  public MessageIndex index() {
    return store.get(MessageIndex.class);
  }

  /** The quota levels. */
  public Quotas quotas() {
    return store.get(Quotas.class);
  }

  /** The options. */
  public ServerConfig config() {
    return config;
  }

  /** The events. */
  public StoreEvents events() {
    return events;
  }

  /** The users. */
  public UserDirectory users() {
    return users;
  }

  /** The sessions. */
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public void close() {
    events.stop();
    store.close();
  }
}
