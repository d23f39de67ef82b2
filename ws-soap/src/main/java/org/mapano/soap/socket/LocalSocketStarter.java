package org.mapano.soap.socket;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;

/** Opens the local sockets with the application, and closes them with it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LocalSocketStarter {
  private static final Logger LOG = Logger.getLogger(LocalSocketStarter.class.getName());

  private static final int MAX_CONNECTIONS = 4096;

  @Inject private ServerConfig config;
  @Inject private LocalPeers peers;
  private final List<LocalSocket> sockets = new ArrayList<>();

  /** Opens them; one that cannot be opened is reported and left out. */
  @PostConstruct
  void start() {
    if (!config.bool("server", "server_pipe_enabled")) {
      return;
    }
    Set<String> paths = new LinkedHashSet<>(config.list("server", "server_pipe_name"));
    paths.addAll(config.list("server", "server_pipe_priority"));
    for (String path : paths) {
      open(Path.of(path.replaceFirst("^file://", "")));
    }
  }

  private void open(Path path) {
    if (!Files.isDirectory(path.getParent())) {
      LOG.log(Level.INFO, () -> "No local socket " + path + ": there is no such directory");
      return;
    }
    try {
      sockets.add(new LocalSocket(path, RelayTarget.local(), peers, MAX_CONNECTIONS));
      LOG.log(Level.INFO, () -> "Listening on " + path);
    } catch (IOException | RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "The local socket " + path + " cannot be opened");
    }
  }

  /** Closes them. */
  @PreDestroy
  void stop() {
    for (LocalSocket socket : sockets) {
      try {
        socket.close();
      } catch (IOException failure) {
        LOG.log(Level.FINE, "A local socket could not be closed", failure);
      }
    }
  }
}
