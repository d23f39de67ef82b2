package org.mapano.ejb.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.DirectoryEntry;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.plugin.SendingPlugin;
import org.mapano.ejb.plugin.SendingPlugins;
import org.mapano.ejb.session.DirectorySessions;
import org.mapano.ejb.session.LogonThrottle;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.ejb.users.UserFixture;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.inbound.ResolvedAddress;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** The store with real users, and the sender's parts driven step by step. */
final class SendingFixture implements AutoCloseable {
  final UserFixture users;
  final StoreFixture store;
  final ScriptedRelay relay = new ScriptedRelay();
  final List<SendingPlugin> plugins = new ArrayList<>();
  final StoreSession john;
  final StoreSession mary;

  SendingFixture(TestDatabase database, Map<String, String> options) {
    users = new UserFixture(database, options);
    users.node.editor.create(
        UserChange.builder()
            .login("mary")
            .fullName("Mary Major")
            .email("mary@example.com")
            .password("s3cret")
            .build());
    users.waitASecond();
    Sessions sessions =
        new DirectorySessions(
            users.node.directory,
            new LogonThrottle(users.node.config, System::nanoTime),
            new AuditLog(users.node.config),
            List.of());
    store =
        new StoreFixture(database)
            .with(UserDirectory.class, users.node.directory)
            .with(ObjectDirectory.class, users.node.objects)
            .with(ServerConfig.class, users.node.config)
            .with(CompanyDirectory.class, users.node.companies)
            .with(SendingPlugins.class, new SendingPlugins(Duration.ofMinutes(5), plugins))
            .with(Sessions.class, sessions);
    store.with(Stores.class, store.stores());
    store.with(Messages.class, store.messages());
    john = mailbox("john", "en_US.UTF-8");
    mary = mailbox("mary", "de_DE.UTF-8");
  }

  private StoreSession mailbox(String login, String locale) {
    UserAccount user = account(login);
    store.stores().createPrivate(TestUsers.system(), user.id(), locale);
    return store.get(Sessions.class).actAs(user.id(), "test");
  }

  UserAccount account(String login) {
    return users.node.directory.findByLogin(login).orElseThrow();
  }

  StoreInfo storeOf(StoreSession user) {
    return store.stores().ofUser(user.userId()).orElseThrow();
  }

  SpecialFolders folders(StoreSession user) {
    return store.stores().specialFolders(storeOf(user).id());
  }

  /** A message in plain text. */
  static MapiMessage message(String subject, String... recipients) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_BODY, "Hello from " + subject);
    Stream.of(recipients)
        .forEach(address -> add(message, 1, ResolvedAddress.oneOff(null, address)));
    return message;
  }

  static void add(MapiMessage message, int type, ResolvedAddress address) {
    MapiRecipient row = new MapiRecipient();
    address.put(row.properties(), TagGroup.RECIPIENT);
    row.properties().put(Tags.PR_RECIPIENT_TYPE, type);
    message.recipients().add(row);
  }

  /** Says in whose name a message is sent. */
  static void represent(MapiMessage message, UserAccount other) {
    DirectoryEntry.of(other).put(message.properties(), TagGroup.REPRESENTING);
  }

  long submit(StoreSession user, MapiMessage message) {
    return submit(user, message, SentCopy.KEEP);
  }

  long submit(StoreSession user, MapiMessage message, SentCopy copy) {
    return store
        .get(UserSubmission.class)
        .submit(storeOf(user), store.get(Authors.class).of(user), message, copy);
  }

  /** Lets workers do everything that is due now. */
  void send() {
    sendAt(Instant.now());
  }

  /** Lets workers do everything that is due after a while. */
  void sendAfter(Duration pause) {
    sendAt(Instant.now().plus(pause));
  }

  private void sendAt(Instant now) {
    MailWorker worker = store.get(MailWorker.class);
    store.get(Pickup.class).pickUp(now, 100).forEach(claim -> worker.work(claim, relay));
    List<QueuedMail> due =
        store.database().transactions().read(tx -> store.get(MailRows.class).due(tx, now, 100));
    for (QueuedMail mail : due) {
      Claim claim = store.get(Leases.class).claim(mail.id(), now);
      worker.work(claim, relay);
    }
  }

  /** Properties of all messages in a folder. */
  List<MapiMessage> in(StoreSession user, long folderId) {
    return users
        .rows(
            "SELECT id FROM hierarchy WHERE type = 5 AND flags < 1024 AND parent = "
                + folderId
                + " ORDER BY id")
        .stream()
        .map(id -> store.messages().load(user, Long.parseLong(id)))
        .toList();
  }

  PropMap stored(StoreSession user, long messageId) {
    return store.messages().load(user, messageId).properties();
  }

  /** Makes it as it was at first: no mail anywhere, nobody has rights on others. */
  void clear() {
    plugins.clear();
    relay.answer(ScriptedRelay.TAKEN);
    relay.afterwards(() -> {});
    relay.sent().clear();
    for (String table :
        List.of("outgoingqueue", "mapano_mail", "mapano_mail_recipient", "mapano_mail_chunk")) {
      users.execute("DELETE FROM " + table);
    }
    users.execute("UPDATE mapano_sender SET other_until = 0");
    users.execute("DELETE FROM objectrelation WHERE relationtype = 6");
    users.execute("UPDATE mapano_directory SET generation = generation + 1");
    users.waitASecond();
    for (StoreSession user : List.of(john, mary)) {
      SpecialFolders folders = folders(user);
      for (long folder :
          List.of(folders.inbox(), folders.outbox(), folders.sent(), folders.deleted())) {
        List<Long> ids =
            users.rows("SELECT id FROM hierarchy WHERE type = 5 AND parent = " + folder).stream()
                .map(Long::valueOf)
                .toList();
        store.messages().delete(user, folder, ids, true);
      }
      long freeBusy = store.stores().freeBusyMessage(storeOf(user).id()).orElseThrow();
      store
          .messages()
          .change(user, freeBusy, new PropMap(), List.of(Tags.PR_SCHDINFO_DELEGATE_ENTRYIDS));
    }
  }

  /** Rows in the queues: the original's, ours, recipients, pieces. */
  List<Long> queued() {
    return Stream.of("outgoingqueue", "mapano_mail", "mapano_mail_recipient", "mapano_mail_chunk")
        .map(table -> users.number("SELECT COUNT(*) FROM " + table))
        .toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
