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
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.jca.mail.ListenAddress;

/**
 * Opens the listeners of {@code server_listen} that the application server does not open itself:
 * all but the first.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlainSocketStarter {
  private static final Logger LOG = Logger.getLogger(PlainSocketStarter.class.getName());
  private static final int MAX_CONNECTIONS = 16_384;

  @Inject private ServerConfig config;
  @Inject private LocalPeers peers;
  private final List<PlainSocket> sockets = new ArrayList<>();

  /** Opens them; one that cannot be opened is reported, and left out. */
  @PostConstruct
  void start() {
    String[] entries = config.get("server", "server_listen").strip().split("\\s+");
    for (int i = 1; i < entries.length; i++) {
      String entry = entries[i];
      try {
        for (ListenAddress address : ListenAddress.parseList(entry)) {
          open((InetSocketAddress) address.shifted(RelayTarget.offset()).address());
        }
      } catch (IOException | RuntimeException failure) {
        LOG.log(Level.SEVERE, failure, () -> "No listener for MAPI: " + entry);
      }
    }
  }

  private void open(InetSocketAddress address) throws IOException {
    sockets.add(new PlainSocket(address, RelayTarget.remote(), peers, MAX_CONNECTIONS));
    LOG.log(Level.INFO, () -> "Listening on " + address);
  }

  /** Closes them. */
  @PreDestroy
  void stop() {
    for (PlainSocket socket : sockets) {
      try {
        socket.close();
      } catch (IOException failure) {
        LOG.log(Level.FINE, "A listener could not be closed", failure);
      }
    }
  }
}
