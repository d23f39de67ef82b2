package org.mapano.soap.testing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.TestEntities;
import org.mapano.ejb.testing.Wiring;
import org.mapano.ejb.users.UsersProducer;
import org.mapano.soap.call.CodecProducer;
import org.mapano.soap.call.Handler;
import org.mapano.soap.call.HandlerRegistry;
import org.mapano.soap.codec.MessageCodec;
import org.mapano.soap.session.SessionRegistry;

/** Puts the real use cases and all handlers together on a database, as the container does. */
public final class SoapWiring implements AutoCloseable {
  private static final String ROOM = "org/mapano";

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
    all.put("server.createuser_script", ""); // clients of tests make stores themselves
    all.putAll(options);
    CfgServerConfig config = CfgServerConfig.of(all);
    bindImplementations(Stores.class);
    bindImplementations(Handler.class);
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
    wiring.producer(UsersProducer.class).bind(MessageCodec.class, new CodecProducer().codec());
    wiring.bind(HandlerRegistry.class, new HandlerRegistry(handlers()));
  }

  /** A part. */
  public <T> T get(Class<T> type) {
    return wiring.get(type);
  }

  /** All handlers of this module: those that the container would find. */
  private List<Handler> handlers() {
    List<Handler> found = new ArrayList<>();
    for (Class<?> type : beans(Handler.class)) {
      if (Handler.class.isAssignableFrom(type)) {
        found.add((Handler) wiring.get(type));
      }
    }
    return found;
  }

  /** Binds the interfaces that exactly one class of a module implements. */
  private void bindImplementations(Class<?> member) {
    Map<Class<?>, List<Class<?>>> implementers = new HashMap<>();
    for (Class<?> type : beans(member)) {
      for (Class<?> implemented : type.getInterfaces()) {
        implementers.computeIfAbsent(implemented, key -> new ArrayList<>()).add(type);
      }
    }
    implementers.forEach((implemented, types) -> {
      if (types.size() == 1 && implemented.getName().startsWith("org.mapano")) {
        bind(implemented, types.getFirst());
      }
    });
  }

  private <T> void bind(Class<T> implemented, Class<?> type) {
    wiring.bind(implemented, type.asSubclass(implemented));
  }

  /** Classes of the module of a class that injection can make. */
  private static List<Class<?>> beans(Class<?> member) {
    List<Class<?>> beans = new ArrayList<>();
    for (Class<?> type : classes(member)) {
      if (!Modifier.isAbstract(type.getModifiers())
          && (type.isAnnotationPresent(Singleton.class)
              || Stream.of(type.getDeclaredConstructors())
                  .anyMatch(constructor -> constructor.isAnnotationPresent(Inject.class)))) {
        beans.add(type);
      }
    }
    return beans;
  }

  /** A module is a directory, or the jar that was made of it before. */
  private static List<Class<?>> classes(Class<?> member) {
    try {
      Path module = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(module)) {
        return classesBelow(module);
      }
      try (FileSystem jar = FileSystems.newFileSystem(module)) {
        return classesBelow(jar.getPath("/"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException | ClassNotFoundException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static List<Class<?>> classesBelow(Path root) throws IOException, ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root.resolve(ROOM))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.');
        classes.add(
            Class.forName(
                name.substring(0, name.length() - ".class".length()),
                false,
                SoapWiring.class.getClassLoader()));
      }
    }
    return classes;
  }

  @Override
  public void close() {
    wiring.get(SessionRegistry.class).endAll();
    wiring.get(EventBus.class).stop();
    database.close();
  }
}
