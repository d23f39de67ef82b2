package org.mapano.ejb.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The plug-ins that a directory activates (PLUGIN-03): jars, and those that come with the server by
 * a file with their name, which may be the link to the original's program that was there before.
 */
final class ActivePlugins {
  private static final Logger LOG = Logger.getLogger(ActivePlugins.class.getName());

  /** Jars that are looked at; more of them are a mistake. */
  private static final int MOST = 100;

  private ActivePlugins() {}

  /**
   * Finds the active plug-ins of a kind, in their order.
   *
   * @param directory {@code plugin_path}
   * @param shipped plug-ins that come with the server
   */
  static <T extends MailPlugin> List<T> find(Class<T> kind, Path directory, List<T> shipped) {
    LOG.log(Level.FINE, "Loading plugins started: {0}", directory);
    if (!Files.isDirectory(directory)) {
      LOG.log(
          Level.FINE, "Plugins directory ''{0}'' doesn''t exist. Plugins not loaded.", directory);
      return List.of();
    }
    List<T> active = new ArrayList<>();
    for (T plugin : shipped) {
      Path file = directory.resolve(plugin.name() + ".py");
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        active.add(plugin);
      }
    }
    active.addAll(load(kind, jars(directory)));
    active.sort(Comparator.comparingInt(MailPlugin::priority).thenComparing(MailPlugin::name));
    if (!active.isEmpty()) {
      LOG.log(Level.INFO, "Plug-ins: {0}", active.stream().map(MailPlugin::name).toList());
    }
    return List.copyOf(active);
  }

  private static URL[] jars(Path directory) {
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.jar")) {
      for (Path file : files) {
        if (jars.size() < MOST) {
          jars.add(url(file));
        }
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, unreadable, () -> "Plug-ins in " + directory + " cannot be read");
    }
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  /** The class loader lives as long as the plug-ins, which is as long as the server. */
  private static <T> List<T> load(Class<T> kind, URL[] jars) {
    List<T> plugins = new ArrayList<>();
    if (jars.length > 0) {
      ClassLoader loader = new URLClassLoader(jars, ActivePlugins.class.getClassLoader());
      var found = ServiceLoader.load(kind, loader).stream().iterator();
      try {
        while (found.hasNext()) {
          plugins.add(found.next().get());
        }
      } catch (ServiceConfigurationError | LinkageError broken) {
        LOG.log(Level.SEVERE, "A plug-in cannot be loaded; those after it are not active", broken);
      }
    }
    return plugins;
  }
}
