package org.mapano.soap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.attachment.AttachmentStorages;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ConfigReload;
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
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.quota.DirectoryQuotas;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.DatabaseStores;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.table.DatabaseTables;
import org.mapano.ejb.table.Tables;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.TestEntities;
import org.mapano.ejb.testing.Wiring;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.ejb.users.UsersProducer;
import org.mapano.soap.call.Callers;
import org.mapano.soap.call.CodecProducer;
import org.mapano.soap.call.Handler;
import org.mapano.soap.call.HandlerRegistry;
import org.mapano.soap.codec.MessageCodec;
import org.mapano.soap.session.SessionRegistry;

/** Puts the real use cases and all handlers together on a database, as the container does. */
public final class SoapWiring implements AutoCloseable {
  private static final String ROOM = "org/mapano/soap";

  private final TestDatabase database;
  private final TestEntities entities;
  private final Wiring wiring = new Wiring();

  /**
   * @param database is closed with it
   * @param options server options by {@code component.option}
   */
  public SoapWiring(TestDatabase database, Map<String, String> options) {
    this.database = database;
    entities = new TestEntities(database);
    Map<String, String> all = new HashMap<>(Map.of("server.attachment_storage", "database"));
    all.putAll(options);
    CfgServerConfig config = CfgServerConfig.of(all);
    wiring
        .bind(Transactions.class, database.transactions())
        .bind(Sequences.class, database.sequences())
        .bind(Entities.class, entities.entities())
        .bind(ServerConfig.class, config)
        .bind(ConfigReload.class, config)
        .bind(
            AttachmentStorage.class,
            AttachmentStorages.open(
                config, database.transactions(), database.sequences().serverGuid()));
    UsersProducer users = wiring.get(UsersProducer.class);
    wiring
        .bind(UserDirectory.class, users.directory())
        .bind(Sessions.class, users.sessions())
        .bind(StoreEvents.class, EventBus.class)
        .bind(Quotas.class, DirectoryQuotas.class)
        .bind(OriginalRenderer.class, MimeOriginalRenderer.class)
        .bind(IndexWriter.class, JdbcIndexWriter.class)
        .bind(FolderReadAccess.class, StoreFolderAccess.class)
        .bind(MessageIndex.class, JdbcMessageIndex.class)
        .bind(Stores.class, DatabaseStores.class)
        .bind(Folders.class, DatabaseFolders.class)
        .bind(Messages.class, DatabaseMessages.class)
        .bind(Tables.class, DatabaseTables.class);
    wiring
        .bind(
            UserAdministration.class,
            users.administration(wiring.get(Stores.class), wiring.get(Quotas.class)))
        .bind(Callers.class, SessionRegistry.class)
        .bind(MessageCodec.class, new CodecProducer().codec());
    wiring.bind(HandlerRegistry.class, new HandlerRegistry(handlers()));
  }

  /** A part. */
  public <T> T get(Class<T> type) {
    return wiring.get(type);
  }

  /** All handlers of this module: those that the container would find. */
  private List<Handler> handlers() {
    List<Handler> found = new ArrayList<>();
    for (Class<?> type : classes()) {
      if (Handler.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        found.add((Handler) wiring.get(type));
      }
    }
    return found;
  }

  private static List<Class<?>> classes() {
    try {
      Path root =
          Path.of(Handler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<Class<?>> classes = new ArrayList<>();
      try (Stream<Path> files = Files.walk(root.resolve(ROOM))) {
        for (Path file : files.filter(name -> name.toString().endsWith(".class")).toList()) {
          String name = root.relativize(file).toString().replace('/', '.');
          classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
        }
      }
      return classes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException | ClassNotFoundException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    wiring.get(SessionRegistry.class).endAll();
    wiring.get(EventBus.class).stop();
    entities.close();
    database.close();
  }
}
