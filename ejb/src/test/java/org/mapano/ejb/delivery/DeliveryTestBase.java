package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.persistence.OpenWrites;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.TxWork;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.FolderAudit;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.store.SystemSessions;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.submission.DatabaseMailQueue;
import org.mapano.ejb.submission.MailQueue;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** A store with three mailboxes and delivery into them. */
abstract class DeliveryTestBase {
  static final Instant RECEIVED = Instant.parse("2026-11-22T10:20:30Z");
  static final Envelope ENVELOPE =
      new Envelope("sender@example.net", "mx.example.net", "192.0.2.7", RECEIVED);

  static final String MAIL =
      """
      From: Sender <sender@example.net>
      To: john@example.com
      Cc: mary@example.com
      Subject: with data
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      Hello
      --b
      Content-Type: application/octet-stream; name=a.bin
      Content-Disposition: attachment; filename=a.bin
      Content-Transfer-Encoding: base64

      AAECAwQFBgcICQ==
      --b--
      """
          .replace("\n", "\r\n");

  final FailingTransactions failing = new FailingTransactions();
  final Map<Long, QuotaState.Status> quotas = new HashMap<>();
  StoreFixture store;
  StoreSession john;
  StoreSession mary;
  StoreSession bcc;
  Delivery delivery;

  abstract TestDatabase open();

  @BeforeEach
  void prepare() {
    TestDatabase database = open();
    failing.target = database.transactions();
    store = new StoreFixture(database).with(Transactions.class, failing);
    Map.ofEntries(
            entry("default_charset", "us-ascii"),
            entry("insecure_html_join", "no"),
            entry("html_safety_filter", "no"),
            entry("unknown_charset_substitutions", ""),
            entry("indexed_headers", ""),
            entry("spam_header_name", "X-Spam-Status"),
            entry("spam_header_value", "Yes,"),
            entry("log_raw_message", "no"),
            entry("server_name", "mail.example.com"),
            entry("default_sort_locale_id", "en_US"),
            entry("set_rule_headers", "yes"),
            entry("no_double_forward", "yes"),
            entry("forward_whitelist_domains", "*"),
            entry("forward_whitelist_domains_file", ""),
            entry("forward_whitelist_domain_subject", "REJECT: %subject"),
            entry("forward_whitelist_domain_message", "Not to be sent on: %subject of %sender"),
            entry("forward_whitelist_domain_message_file", ""),
            entry("inhibit_forward_headers", "X-Kopano-Vacation Auto-Submitted"),
            entry(
                "inhibit_auto_reply_headers",
                "X-Kopano-Vacation Auto-Submitted Precedence List-Id \"X-Spam-Flag: YES\" X-AMAZON*"),
            entry("autoresponder", ""),
            entry("mapano_script_timeout", "300"),
            entry("autorespond_cc", "no"),
            entry("autorespond_bcc", "no"),
            entry("autorespond_norecip", "no"),
            entry("mr_autoaccepter", "/usr/sbin/kopano-mr-accept"),
            entry("mr_autoprocessor", "/usr/sbin/kopano-mr-process"),
            entry("timelimit", "86400"))
        .forEach(store::option);
    store.option("plugin_enabled", "no");
    store.with(Sessions.class, new SystemSessions(store.users()));
    store.with(
        Quotas.class,
        of -> new QuotaState(0, 0, 0, 0, quotas.getOrDefault(of.id(), QuotaState.Status.OK)));
    store.with(MailQueue.class, store.get(DatabaseMailQueue.class));
    store.with(Stores.class, store.stores());
    store.with(Messages.class, store.messages());
    john = user("john");
    mary = user("mary");
    bcc = user("secret");
    prepare(store);
    delivery = store.get(MailDelivery.class);
  }

  /** For tests that replace a part of the delivery. */
  void prepare(StoreFixture fixture) {}

  StoreSession user(String login) {
    StoreSession session = store.users().add(login, 0);
    store.stores().createPrivate(TestUsers.system(), session.userId(), "en_US.UTF-8");
    return session;
  }

  @AfterEach
  void audit() {
    failing.failure = null;
    try {
      for (StoreSession session : List.of(john, mary, bcc)) {
        FolderAudit.check(store, storeOf(session).id());
      }
    } finally {
      store.close();
    }
  }

  Map<Integer, DeliveryResult> deliver(String mail, StoreSession... users) {
    List<UserAccount> recipients = java.util.Arrays.stream(users).map(this::account).toList();
    return delivery.deliver(ENVELOPE, recipients, ByteSource.of(mail.getBytes(UTF_8)));
  }

  Map<Integer, DeliveryResult> deliverFrom(String sender, String mail, StoreSession... users) {
    Envelope envelope = new Envelope(sender, "mx.example.net", "192.0.2.7", RECEIVED);
    List<UserAccount> recipients = java.util.Arrays.stream(users).map(this::account).toList();
    return delivery.deliver(envelope, recipients, ByteSource.of(mail.getBytes(UTF_8)));
  }

  UserAccount account(StoreSession session) {
    return store.users().findById(session.userId()).orElseThrow();
  }

  StoreInfo storeOf(StoreSession session) {
    return store.stores().ofUser(session.userId()).orElseThrow();
  }

  SpecialFolders folders(StoreSession session) {
    return store.stores().specialFolders(storeOf(session).id());
  }

  long inbox(StoreSession session) {
    return folders(session).inbox();
  }

  FolderIndex index(StoreSession session, long folderId) {
    return store.get(MessageIndex.class).open(session, folderId);
  }

  MapiMessage load(StoreSession session, long folderId, int position) {
    return store.messages().load(session, index(session, folderId).messageId(position));
  }

  void markDeleted(long folderId) {
    flags(folderId, 0x401);
  }

  void restore(long folderId) {
    flags(folderId, 1);
  }

  void flags(long folderId, int flags) {
    store
        .database()
        .transactions()
        .write(tx -> {
          try (PreparedStatement update =
              tx.connection().prepareStatement("UPDATE hierarchy SET flags = ? WHERE id = ?")) {
            update.setInt(1, flags);
            update.setLong(2, folderId);
            return update.executeUpdate();
          }
        });
  }

  /** Keeps a table of rules where clients do. */
  void orders(long folderId, byte[] table) {
    PropMap set = new PropMap().put(Tags.PR_RULES_DATA, table);
    store
        .database()
        .transactions()
        .write(tx -> {
          store.get(PropertyRows.class).put(tx, List.of(new ObjectProperties(folderId, set)));
          return null;
        });
  }

  /** A condition that every mail meets. */
  static final String ANY = StoredRules.exists(Tags.PR_SUBJECT);

  void rules(StoreSession user, String... rules) {
    orders(inbox(user), StoredRules.table(rules));
  }

  void absent(StoreSession user, String subject, String message) {
    PropMap set =
        new PropMap()
            .put(Tags.PR_EC_OUTOFOFFICE, true)
            .put(Tags.PR_EC_OUTOFOFFICE_SUBJECT, subject)
            .put(Tags.PR_EC_OUTOFOFFICE_MSG, message);
    store.stores().change(user, storeOf(user).id(), set, List.of());
  }

  /** The mails that the server is to send itself: the envelope, a blank line, the mail. */
  List<String> mails() {
    return store
        .database()
        .transactions()
        .read(tx -> {
          List<String> mails = new ArrayList<>();
          try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "SELECT m.sender, r.address, c.data FROM mapano_mail m"
                              + " JOIN mapano_mail_recipient r ON r.mail_id = m.id"
                              + " JOIN mapano_mail_chunk c ON c.mail_id = m.id"
                              + " ORDER BY m.id");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              mails.add(
                  row.getString(1)
                      + ">"
                      + row.getString(2)
                      + "\r\n\r\n"
                      + new String(row.getBytes(3), UTF_8));
            }
          }
          return mails;
        });
  }

  byte[] entryId(long objectId) {
    return store
        .database()
        .transactions()
        .read(
            tx -> store.get(ObjectKeys.class).find(tx, List.of(objectId)).get(objectId).entryId());
  }

  /** Gives a user rights on a folder. */
  void grant(long folderId, StoreSession user, int rights) {
    store
        .database()
        .transactions()
        .write(tx -> {
          BulkInsert.into(tx, "acl", "hierarchy_id", "id", "type", "rights")
              .row(folderId, user.userId(), 2, rights)
              .execute();
          return null;
        });
  }

  /** Transactions that can be made to fail after all their work is done. */
  static final class FailingTransactions implements Transactions {
    private Transactions target;
    volatile StoreException failure;

    /** Runs before each commit. */
    TxWork<Void> beforeCommit = tx -> null;

    @Override
    public <T> T write(TxWork<T> work) {
      return target.write(tx -> {
        T result = work.run(tx);
        beforeCommit.run(tx);
        if (failure != null) {
          throw failure;
        }
        return result;
      });
    }

    @Override
    public <T> T read(TxWork<T> work) {
      return target.read(work);
    }

    @Override
    public OpenWrites openWrites() {
      return target.openWrites();
    }
  }
}
