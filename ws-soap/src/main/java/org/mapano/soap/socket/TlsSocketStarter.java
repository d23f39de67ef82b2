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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.jca.mail.ClientAuthorities;
import org.mapano.jca.mail.ListenAddress;
import org.mapano.jca.mail.TlsContextSource;
import org.mapano.jca.mail.TlsPolicy;

/** Opens the encrypted listeners of {@code server_listen_tls} with the application. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TlsSocketStarter {
  private static final Logger LOG = Logger.getLogger(TlsSocketStarter.class.getName());
  private static final int MAX_CONNECTIONS = 16_384;
  private static final String SERVER = "server";

  @Inject private ServerConfig config;
  @Inject private LocalPeers peers;
  private final List<TlsSocket> sockets = new ArrayList<>();

  /** Opens them; a certificate or an address that cannot be used is reported, and left out. */
  @PostConstruct
  void start() {
    String option = config.get(SERVER, "server_listen_tls");
    if (option.isBlank()) {
      return;
    }
    try {
      TlsContextSource context = context();
      TrustedKeys keys =
          new TrustedKeys(Path.of(config.get(SERVER, "sslkeys_path")), authorities());
      for (ListenAddress address : ListenAddress.parseList(option)) {
        open((InetSocketAddress) address.shifted(RelayTarget.offset()).address(), context, keys);
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException failure) {
      LOG.log(Level.SEVERE, failure, () -> "No encrypted listener for MAPI: " + option);
    }
  }

  /** The certificate of {@code server_ssl_key_file}, or the one the launcher made. */
  private TlsContextSource context() throws IOException, GeneralSecurityException {
    TlsPolicy policy =
        TlsPolicy.of(
            config.get(SERVER, "server_ssl_protocols"),
            config.get(SERVER, "server_ssl_ciphers"),
            config.get(SERVER, "server_ssl_prefer_server_ciphers"),
            config.get(SERVER, "server_ssl_curves"));
    Path file = Path.of(config.get(SERVER, "server_ssl_key_file"));
    String store = System.getProperty("mapano.tls.keystore");
    if (store != null && !Files.exists(file)) {
      return TlsContextSource.fromKeyStore(
          Path.of(store),
          System.getProperty("mapano.tls.password", ""),
          policy,
          TlsSocket.anyClient());
    }
    String password = config.get(SERVER, "server_ssl_key_pass");
    return TlsContextSource.fromPem(file, file, password, policy, TlsSocket.anyClient());
  }

  /**
   * Who must have signed certificates that make somebody SYSTEM, if there is anybody named: the key
   * alone decides otherwise.
   */
  private Optional<ClientAuthorities> authorities() throws IOException, GeneralSecurityException {
    Path file = Path.of(config.get(SERVER, "server_ssl_ca_file"));
    String directory = config.get(SERVER, "server_ssl_ca_path");
    boolean hasFile = Files.isRegularFile(file);
    return hasFile || !directory.isEmpty()
        ? Optional.of(
            new ClientAuthorities(
                hasFile ? file : null, directory.isEmpty() ? null : Path.of(directory)))
        : Optional.empty();
  }

  private void open(InetSocketAddress address, TlsContextSource context, TrustedKeys keys) {
    try {
      sockets.add(
          new TlsSocket(address, context, keys, RelayTarget.remote(), peers, MAX_CONNECTIONS));
      LOG.log(Level.INFO, () -> "Listening on " + address + " (TLS)");
    } catch (IOException failure) {
      LOG.log(Level.SEVERE, failure, () -> "Cannot listen on " + address);
    }
  }

  /** Closes them. */
  @PreDestroy
  void stop() {
    for (TlsSocket socket : sockets) {
      try {
        socket.close();
      } catch (IOException failure) {
        LOG.log(Level.FINE, "An encrypted listener could not be closed", failure);
      }
    }
  }
}
