package org.mapano.ejb.store;

import java.util.HashMap;
import java.util.Map;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.folder.DatabaseFolders;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.index.FolderReadAccess;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.index.JdbcIndexWriter;
import org.mapano.ejb.index.JdbcMessageIndex;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.index.StoreFolderAccess;
import org.mapano.ejb.message.DatabaseMessages;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.message.MimeOriginalRenderer;
import org.mapano.ejb.message.OriginalRenderer;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.submission.DatabaseMailQueue;
import org.mapano.ejb.submission.MailQueue;
import org.mapano.ejb.table.DatabaseTables;
import org.mapano.ejb.table.Tables;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.Wiring;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.NoCompanies;
import org.mapano.ejb.users.UserDirectory;

/** The store on a test database, with users and attachment data in memory. */
public final class StoreFixture implements AutoCloseable {
  private final TestDatabase database;
  private final Wiring wiring = new Wiring();
  private final TestUsers users;
  private final MemoryStorage storage = new MemoryStorage();
  private final RecordedEvents events = new RecordedEvents();
  private final Map<String, String> options = new HashMap<>();
  private volatile QuotaState.Status quota = QuotaState.Status.OK;

  /** A store on a prepared database, which is closed with it. */
  public StoreFixture(TestDatabase database) {
    this.database = database;
    this.users = new TestUsers(database.transactions());
    options.put("server_hostname", "mail.example.com");
    options.put("embedded_attachment_limit", "20");
    options.put("restrict_admin_permissions", "no");
    options.put("owner_auto_full_access", "true");
    options.put("storename_format", "%f");
    options.put("audit_log_enabled", "no");
    options.put("cache_cell_size", "0");
    options.put("cache_object_size", "0");
    options.put("cache_indexedobject_size", "0");
    wiring
        .bind(Transactions.class, database.transactions())
        .bind(Sequences.class, database.sequences())
        .bind(UserDirectory.class, users)
        .bind(CompanyDirectory.class, new NoCompanies())
        .bind(AttachmentStorage.class, storage)
        .bind(StoreEvents.class, events)
        .bind(ServerConfig.class, config())
        .bind(Quotas.class, store -> new QuotaState(0, 0, 0, 0, quota))
        .bind(OriginalRenderer.class, MimeOriginalRenderer.class)
        .bind(IndexWriter.class, JdbcIndexWriter.class)
        .bind(FolderReadAccess.class, StoreFolderAccess.class)
        .bind(Stores.class, DatabaseStores.class)
        .bind(Tables.class, DatabaseTables.class)
        .bind(Folders.class, DatabaseFolders.class)
        .bind(Messages.class, DatabaseMessages.class)
        .bind(MailQueue.class, DatabaseMailQueue.class)
        .bind(MessageIndex.class, JdbcMessageIndex.class);
  }

  private ServerConfig config() {
    return new ServerConfig() {
      @Override
      public String get(String component, String option) {
        return options.get(option);
      }

      @Override
      public long size(String component, String option) {
        return Long.parseLong(options.get(option));
      }
    };
  }

  /** Any part of the store. */
  public <T> T get(Class<T> type) {
    return wiring.get(type);
  }

  /** Replaces a part before anything is made. */
  public <T> StoreFixture with(Class<T> type, T part) {
    wiring.bind(type, part);
    return this;
  }

  /** Sets a server option before anything is made. */
  public StoreFixture option(String name, String value) {
    options.put(name, value);
    return this;
  }

  /** Sets what the quota check finds. */
  public void quota(QuotaState.Status status) {
    quota = status;
  }

  public TestDatabase database() {
    return database;
  }

  public TestUsers users() {
    return users;
  }

  public MemoryStorage storage() {
    return storage;
  }

  public RecordedEvents events() {
    return events;
  }

  public Stores stores() {
    return get(DatabaseStores.class);
  }

  public Folders folders() {
    return get(DatabaseFolders.class);
  }

  public Messages messages() {
    return get(DatabaseMessages.class);
  }

  @Override
  public void close() {
    database.close();
  }
}
