package org.mapano.web.admin;

import io.undertow.Undertow;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.attachment.AttachmentStorages;
import org.mapano.ejb.audit.AuditSearch;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delegate.Delegates;
import org.mapano.ejb.delivery.HandedMail;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryMaintenance;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.directory.OwnAccount;
import org.mapano.ejb.directory.SendAs;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.ejb.folder.DatabaseFolders;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.index.FolderReadAccess;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.index.JdbcIndexWriter;
import org.mapano.ejb.index.JdbcMessageIndex;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.index.StoreFolderAccess;
import org.mapano.ejb.maintenance.Maintenance;
import org.mapano.ejb.message.DatabaseMessages;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.message.MimeOriginalRenderer;
import org.mapano.ejb.message.OriginalRenderer;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.overview.ListedStore;
import org.mapano.ejb.overview.LiveSessions;
import org.mapano.ejb.overview.Overviews;
import org.mapano.ejb.overview.ServerFacts;
import org.mapano.ejb.overview.StatisticsHistory;
import org.mapano.ejb.overview.StatisticsJob;
import org.mapano.ejb.overview.StoreList;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.quota.CompanyQuotas;
import org.mapano.ejb.quota.DirectoryQuotas;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.quota.monitor.QuotaJob;
import org.mapano.ejb.rights.MailboxPermissions;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.settings.MailboxSettings;
import org.mapano.ejb.settings.ProfileResync;
import org.mapano.ejb.setup.AdminToken;
import org.mapano.ejb.softdelete.SoftDeletePurge;
import org.mapano.ejb.softdelete.SoftDeletes;
import org.mapano.ejb.store.DatabaseStores;
import org.mapano.ejb.store.FreeBusyPlaces;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreKeeper;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.submission.DatabaseMailQueue;
import org.mapano.ejb.submission.MailQueue;
import org.mapano.ejb.submission.QueueAdmin;
import org.mapano.ejb.submission.ServerMail;
import org.mapano.ejb.task.PeriodicJob;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.TestEntities;
import org.mapano.ejb.testing.Wiring;
import org.mapano.ejb.usage.LogonTimes;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.CompanyEditor;
import org.mapano.ejb.users.GroupEditor;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.RelationEditor;
import org.mapano.ejb.users.ServerDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.UsersProducer;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.DelegateRule;
import org.mapano.mapi.rule.RuleTable;

/**
 * The administration interface on a free port, with the real use cases on a database of its own.
 * Administrators {@code root} (level 2), {@code helper} (level 1) and the user {@code plain}, each
 * with the name as password; with several tenants each of them in the companies {@code acme} and
 * {@code globex}, e.g. {@code root@acme}.
 */
public final class AdminServer implements AutoCloseable {
  /** The internal administrator. */
  static final StoreSession SYSTEM = new StoreSession(2, "SYSTEM", 2, 0, Set.of(1), null);

  /** Size of mail of {@link #enqueue}. */
  static final int QUEUED_BYTES = 700;

  private final TestDatabase database = TestDatabase.h2();
  private final TestEntities entities = new TestEntities(database);
  private final ValidatorFactory validation = Validation.buildDefaultValidatorFactory();
  private final UndertowJaxrsServer http = new UndertowJaxrsServer();
  private final UserDirectory directory;
  private final UserAdministration administration;
  private final Stores stores;
  private final AttachmentStorage storage;
  private final Folders folders;
  private final Messages messages;
  private final ObjectKeys keys;
  private final PropertyRows properties;
  private final Groups groups;
  private final StoreList storeList;
  private final StoreKeeper keeper;
  private final LiveSessions liveSessions;
  private final MailQueue mails;
  private final Map<String, String> administrators = new HashMap<>();
  private final AtomicBoolean changed = new AtomicBoolean();
  private final URI address;

  /**
   * Starts a server.
   *
   * @param data where the token is written
   * @param options server options by {@code component.option}
   */
  public AdminServer(Path data, Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.putIfAbsent("server.attachment_path", data.resolve("attachments").toString());
    CfgServerConfig config = CfgServerConfig.of(all);
    Wiring wiring =
        new Wiring()
            .bind(Transactions.class, database.transactions())
            .bind(Sequences.class, database.sequences())
            .bind(Entities.class, entities.entities())
            .bind(ServerConfig.class, config);
    UsersProducer users = wiring.get(UsersProducer.class);
    directory = users.directory();
    Sessions sessions = users.sessions(new LogonTimes());
    wiring
        .bind(UserDirectory.class, directory)
        .bind(Sessions.class, sessions)
        .bind(ObjectDirectory.class, users.objects())
        .bind(UserEditor.class, users.editor())
        .bind(GroupEditor.class, users.groupEditor())
        .bind(RelationEditor.class, users.relationEditor())
        .bind(CompanyDirectory.class, users.companies())
        .bind(CompanyEditor.class, users.companyEditor())
        .bind(ServerDirectory.class, users.servers())
        .bind(QuotaLevels.class, DirectoryQuotas.class)
        .bind(CompanyQuotas.class, DirectoryQuotas.class)
        .bind(
            AttachmentStorage.class,
            AttachmentStorages.open(
                config, database.transactions(), database.sequences().serverGuid()))
        .bind(IndexWriter.class, JdbcIndexWriter.class)
        .bind(StoreEvents.class, EventBus.class)
        .bind(Quotas.class, DirectoryQuotas.class)
        .bind(QuotaLevels.class, DirectoryQuotas.class)
        .bind(Stores.class, DatabaseStores.class)
        .bind(Folders.class, DatabaseFolders.class)
        .bind(FolderReadAccess.class, StoreFolderAccess.class)
        .bind(MessageIndex.class, JdbcMessageIndex.class)
        .bind(Messages.class, DatabaseMessages.class)
        .bind(OriginalRenderer.class, MimeOriginalRenderer.class)
        .bind(MailQueue.class, DatabaseMailQueue.class)
        .bind(SoftDeletes.class, SoftDeletePurge.class)
        .bind(QuotaLevels.class, DirectoryQuotas.class)
        .bindAll(PeriodicJob.class, List.of(QuotaJob.class, StatisticsJob.class));
    stores = wiring.get(Stores.class);
    administration = users.administration(stores, wiring.get(Quotas.class));
    wiring.bind(UserAdministration.class, administration);
    storage = wiring.get(AttachmentStorage.class);
    folders = wiring.get(Folders.class);
    messages = wiring.get(Messages.class);
    keys = wiring.get(ObjectKeys.class);
    properties = wiring.get(PropertyRows.class);
    groups = wiring.get(Groups.class);
    storeList = wiring.get(StoreList.class);
    keeper = wiring.get(StoreKeeper.class);
    liveSessions = wiring.get(LiveSessions.class);
    mails = wiring.get(MailQueue.class);
    http.start(Undertow.builder().addHttpListener(0, "127.0.0.1"));
    address = URI.create("http://127.0.0.1:" + port());
    AdminToken token = new AdminToken(sessions, Optional.of(data), address.toString());
    InputValidator validator = new InputValidator(validation.getValidator());
    ResteasyDeployment parts = new ResteasyDeploymentImpl();
    parts.setResources(
        List.of(
            new UsersResource(
                administration, directory, wiring.get(ProfileResync.class), validator),
            new ServersResource(wiring.get(HomeServer.class)),
            new GroupsResource(
                groups,
                wiring.get(Companies.class),
                wiring.get(Entries.class),
                storeList,
                validator),
            new CompaniesResource(
                wiring.get(Companies.class),
                wiring.get(UserQuotas.class),
                administration,
                wiring.get(Entries.class),
                validator),
            new CompanyListResource(wiring.get(Companies.class), wiring.get(Entries.class)),
            new SettingsResource(administration, wiring.get(MailboxSettings.class)),
            new StoresResource(
                storeList, keeper, wiring.get(Entries.class), wiring.get(Companies.class)),
            new SendAsResource(wiring.get(SendAs.class), wiring.get(Entries.class)),
            new ServerResource(
                administration, config, config, wiring.get(DirectoryMaintenance.class)),
            new StatisticsResource(
                wiring.get(Overviews.class),
                wiring.get(ServerFacts.class),
                wiring.get(StatisticsHistory.class)),
            new SessionsResource(wiring.get(LiveSessions.class)),
            new SelfResource(wiring.get(OwnAccount.class)),
            new AuditResource(wiring.get(AuditSearch.class)),
            new PermissionsResource(
                wiring.get(MailboxPermissions.class), administration, wiring.get(Entries.class)),
            new DelegatesResource(
                wiring.get(Delegates.class), administration, wiring.get(Entries.class)),
            new QueueResource(wiring.get(QueueAdmin.class)),
            new MaintenanceResource(wiring.get(Maintenance.class)),
            new DeliveriesResource(wiring.get(HandedMail.class))));
    parts.setProviders(
        List.of(
            new AuthenticationFilter(sessions, token, new PeerRule(config)),
            new ProblemMapper(),
            new HeaderFilter(),
            new BodyLimit(),
            new ChangeWatch(changed)));
    http.deploy(
        http.undertowDeployment(parts)
            .addInitParameter("resteasy.patchfilter.disabled", "true") // as in web.xml
            .setDeploymentName("admin")
            .setContextPath("/api/admin/v1")
            .setClassLoader(AdminServer.class.getClassLoader()));
    if (!config.bool("server", "enable_hosted_kopano")) {
      accounts();
      return;
    }
    for (String company : List.of("acme", "globex")) {
      users.companyEditor().create(CompanyChange.named(company));
      account("root@" + company, 2);
      account("helper@" + company, 1);
      account("plain@" + company, 0);
    }
  }

  private void accounts() {
    account("root", 2);
    account("helper", 1);
    account("plain", 0);
    for (String name : List.of("root", "helper")) {
      administrators.put(name, UserView.entityTag(directory.findByLogin(name).orElseThrow()));
    }
  }

  /** Makes users, groups and stores what they are after the start, if anything was changed. */
  void reset() {
    if (!changed.getAndSet(false)) {
      return;
    }
    groups.list(SYSTEM).stream()
        .filter(group -> group.externId() != null)
        .forEach(group -> groups.delete(SYSTEM, group));
    for (UserAccount user : administration.page(SYSTEM, 0, Integer.MAX_VALUE)) {
      if (!UserView.entityTag(user).equals(administrators.get(user.login()))) {
        administration.delete(SYSTEM, user.login());
      }
    }
    for (ListedStore store : storeList.all(SYSTEM)) {
      Optional<String> owner = store.owner().map(UserAccount::login);
      if (owner.isPresent() && store.store().type() == StoreType.PUBLIC) {
        keeper.unhook(SYSTEM, store.owner().get(), StoreType.PUBLIC);
        owner = Optional.empty();
      }
      if (owner.isEmpty()) {
        keeper.remove(SYSTEM, store.store().guid());
      }
    }
    accounts();
  }

  private void account(String name, int level) {
    if (directory.findByLogin(name).isEmpty()) {
      administration.create(
          SYSTEM, UserChange.builder().login(name).password(name).adminLevel(level).build());
    }
    administration.ensureStore(SYSTEM, name, null);
  }

  private int port() {
    try {
      java.lang.reflect.Field field = UndertowJaxrsServer.class.getDeclaredField("server");
      field.setAccessible(true);
      Undertow undertow = (Undertow) field.get(http);
      return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Address without path. */
  public URI address() {
    return address;
  }

  UserDirectory directory() {
    return directory;
  }

  Stores stores() {
    return stores;
  }

  /** Says that a test changed something without a request. */
  void changed() {
    changed.set(true);
  }

  /**
   * Puts a mail of {@value #QUEUED_BYTES} bytes on its way out; answers its id.
   *
   * @param owner login name, null for nobody's
   */
  String enqueue(String owner, String sender, String... recipients) {
    int id = owner == null ? 0 : directory.findByLogin(owner).orElseThrow().id();
    ByteSource content = ByteSource.of(new byte[QUEUED_BYTES]);
    return "m" + mails.enqueue(new ServerMail(sender, List.of(recipients), content, id));
  }

  /** Lets a mail have been tried three times, and the next time be far away. */
  void failed(String id, String problem) {
    long year2100 = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    sql(
        "UPDATE mapano_mail SET attempts = 3, next_try = "
            + year2100
            + ", problem = '"
            + problem
            + "' WHERE id = "
            + id.substring(1));
  }

  /** Lets a user submit a message; answers its id in the queue. */
  String submit(String login) {
    StoreInfo store = store(login);
    put(login, "to be sent");
    long message =
        number(
            "SELECT MAX(id) FROM hierarchy WHERE type = 5 AND parent = "
                + stores.specialFolders(store.id()).inbox());
    sql(
        "INSERT INTO outgoingqueue (store_id, hierarchy_id, flags) VALUES (%d, %d, 3)"
            .formatted(store.id(), message));
    return "s" + message;
  }

  /** Takes everything out of the queue. */
  void emptyQueue() {
    for (String table :
        List.of("outgoingqueue", "mapano_mail", "mapano_mail_recipient", "mapano_mail_chunk")) {
      sql("DELETE FROM " + table);
    }
  }

  /** Rows that the queue has in any table. */
  long queueRows() {
    return number(
        "SELECT (SELECT COUNT(*) FROM outgoingqueue) + (SELECT COUNT(*) FROM mapano_mail)"
            + " + (SELECT COUNT(*) FROM mapano_mail_recipient)"
            + " + (SELECT COUNT(*) FROM mapano_mail_chunk)");
  }

  private void sql(String statement) {
    transactions()
        .write(tx -> {
          try (var prepared = tx.connection().prepareStatement(statement)) {
            return prepared.executeUpdate();
          }
        });
  }

  private long number(String query) {
    return transactions()
        .read(tx -> {
          try (var prepared = tx.connection().prepareStatement(query);
              var row = prepared.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** Where tests put sessions. */
  LiveSessions liveSessions() {
    return liveSessions;
  }

  /** Lets a mailbox accept meeting requests, but for conflicting ones. */
  void acceptMeetings(long storeId) {
    PropMap root = folders.properties(SYSTEM, stores.get(storeId).rootFolderId());
    byte[] entryId = root.list(Tags.PR_FREEBUSY_ENTRYIDS, byte[].class).get(1);
    PropMap set =
        new PropMap()
            .put(Tags.PR_PROCESS_MEETING_REQUESTS, true)
            .put(Tags.PR_DECLINE_CONFLICTING_MEETING_REQUESTS, true);
    database
        .transactions()
        .write(tx -> {
          long message = keys.byEntryId(tx, entryId).orElseThrow();
          properties.put(tx, List.of(new ObjectProperties(message, set)));
          return null;
        });
  }

  /** Puts a message into the inbox of a user. */
  void put(String login, String subject) {
    StoreInfo store = store(login);
    MapiMessage message = new MapiMessage();
    message.properties().put(Tags.PR_SUBJECT, subject).put(Tags.PR_MESSAGE_CLASS, "IPM.Note");
    messages.create(
        SYSTEM,
        stores.specialFolders(store.id()).inbox(),
        message,
        new SaveOptions(false, 0, Set.of(), null));
  }

  private StoreInfo store(String login) {
    return stores.ofUser(directory.findByLogin(login).orElseThrow().id()).orElseThrow();
  }

  /** How often the clients of a user were told to fetch everything anew. */
  int resyncs(String login) {
    return folders.properties(SYSTEM, store(login).rootFolderId()).integer(Tags.PR_EC_RESYNC_ID, 0);
  }

  /** The delegates of a user as the database has them. */
  String delegates(String login) {
    StoreInfo store = store(login);
    FreeBusyPlaces places = stores.freeBusy(store.id());
    PropMap inbox = folders.properties(SYSTEM, stores.specialFolders(store.id()).inbox());
    byte[] table = inbox.bytes(Tags.PR_RULES_DATA);
    Optional<DelegateRule> rule =
        table == null ? Optional.empty() : DelegateRule.find(RuleTable.read(table));
    StringBuilder copies = new StringBuilder(", copies");
    copies.append(rule.map(DelegateRule::delete).orElse(false) ? " only to" : " to");
    rule.map(DelegateRule::recipients)
        .orElse(List.of())
        .forEach(one -> copies.append(' ').append(one.string(Tags.PR_DISPLAY_NAME)));
    return "in calendar"
        + delegates(places.inCalendar().getAsLong())
        + ", in data"
        + delegates(places.message().getAsLong())
        + copies;
  }

  private String delegates(long messageId) {
    PropMap message = messages.load(SYSTEM, messageId).properties();
    List<String> names = message.list(Tags.PR_SCHDINFO_DELEGATE_NAMES, String.class);
    List<Integer> flags = message.list(Tags.PR_DELEGATE_FLAGS, Integer.class);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      shown.append(' ').append(names.get(i)).append(':').append(flags.get(i));
    }
    return shown.toString();
  }

  /** Paths of the folders of the public store, each with the number of its messages. */
  List<String> publicFolders() {
    long root = stores.specialFolders(stores.publicStore(0).orElseThrow().id()).ipmSubtree();
    Map<Long, String> paths = new HashMap<>();
    List<String> all = new ArrayList<>();
    for (FolderInfo folder : folders.subtree(SYSTEM, root)) {
      String above = paths.get(folder.parentId());
      paths.put(folder.id(), above == null ? folder.name() : above + "/" + folder.name());
      all.add(paths.get(folder.id()) + " " + folder.messages());
    }
    return all;
  }

  AttachmentStorage storage() {
    return storage;
  }

  Transactions transactions() {
    return database.transactions();
  }

  @Override
  public void close() {
    http.stop();
    validation.close();
    database.close();
  }
}
