package org.mapano.jca.mail;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;

/** Turns activation properties into settings of a listener. */
final class ActivationSettings {

  private static final System.Logger LOG = System.getLogger(ActivationSettings.class.getName());

  private ActivationSettings() {}

  /** What is added to the name of an endpoint for its listener with TLS from the start. */
  private static final String TLS_SUFFIX = "s";

  /**
   * The settings of its listeners: none when there is nowhere to listen. A listener that encrypts
   * from the start is left out when the certificate cannot be used: the others then go on without
   * it, and the log says why.
   */
  static List<MailListenerSettings> of(MailActivationSpec spec) {
    TlsMode mode = TlsMode.of(spec.getTls());
    List<ListenAddress> plain = addresses(spec, spec.getListen());
    List<ListenAddress> encrypted = addresses(spec, spec.getListenTls());
    boolean wanted = mode != TlsMode.NONE && !plain.isEmpty() || !encrypted.isEmpty();
    TlsContextSource tls = wanted ? tls(spec) : null;
    MailListenerSettings.Limits limits = limits(spec);
    List<MailListenerSettings> result = new ArrayList<>();
    if (!plain.isEmpty() && (mode != TlsMode.IMPLICIT || tls != null)) {
      result.add(new MailListenerSettings(spec.getName(), plain, mode, tls, limits));
    }
    if (!encrypted.isEmpty() && tls != null) {
      result.add(
          new MailListenerSettings(
              spec.getName() + TLS_SUFFIX, encrypted, TlsMode.IMPLICIT, tls, limits));
    }
    return result;
  }

  private static List<ListenAddress> addresses(MailActivationSpec spec, String listen) {
    return ListenAddress.parseList(listen).stream()
        .map(address -> address.shifted(spec.getPortOffset()))
        .toList();
  }

  private static MailListenerSettings.Limits limits(MailActivationSpec spec) {
    return new MailListenerSettings.Limits(
        spec.getMaxConnections(),
        spec.getMaxConnectionsPerAddress(),
        spec.getBacklog(),
        Duration.ofSeconds(spec.getIdleTimeoutSeconds()),
        Duration.ofSeconds(spec.getWriteTimeoutSeconds()),
        Duration.ofSeconds(spec.getHandshakeTimeoutSeconds()),
        MailListenerSettings.Limits.DEFAULT.sweepInterval());
  }

  private static TlsContextSource tls(MailActivationSpec spec) {
    TlsPolicy policy = spec.tlsPolicy();
    try {
      TrustManager[] clients = clients(spec);
      if (!spec.getCertificateFile().isBlank()) {
        String key =
            spec.getPrivateKeyFile().isBlank()
                ? spec.getCertificateFile()
                : spec.getPrivateKeyFile();
        return TlsContextSource.fromPem(
            Path.of(spec.getCertificateFile()), Path.of(key), "", policy, clients);
      }
      if (!spec.getKeyStorePath().isBlank()) {
        return TlsContextSource.fromKeyStore(
            Path.of(spec.getKeyStorePath()), spec.getKeyStorePassword(), policy, clients);
      }
      LOG.log(Level.WARNING, "{0}: no certificate is configured: no TLS", spec.getName());
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Level.ERROR, spec.getName() + ": cannot use the certificate: no TLS", e);
    }
    return null;
  }

  /** Who judges the certificates that clients must show; nobody when they need none. */
  private static TrustManager[] clients(MailActivationSpec spec)
      throws IOException, GeneralSecurityException {
    return spec.verifiesClients()
        ? new TrustManager[] {
          new ClientAuthorities(path(spec.getClientFile()), path(spec.getClientDirectory()))
        }
        : new TrustManager[0];
  }

  private static Path path(String text) {
    return text.isBlank() ? null : Path.of(text);
  }
}
