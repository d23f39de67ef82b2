package org.mapano.jca.mail;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Turns activation properties into settings of a listener. */
final class ActivationSettings {

  private static final System.Logger LOG = System.getLogger(ActivationSettings.class.getName());

  private ActivationSettings() {}

  /**
   * The settings; none when there is nowhere to listen, or when the certificate of a listener that
   * encrypts from the start cannot be used: the other listeners then go on without it, and the log
   * says why.
   */
  static Optional<MailListenerSettings> of(MailActivationSpec spec) {
    List<ListenAddress> addresses =
        ListenAddress.parseList(spec.getListen()).stream()
            .map(address -> address.shifted(spec.getPortOffset()))
            .toList();
    TlsMode mode = TlsMode.of(spec.getTls());
    TlsContextSource tls = mode == TlsMode.NONE ? null : tls(spec);
    if (addresses.isEmpty() || (mode == TlsMode.IMPLICIT && tls == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new MailListenerSettings(spec.getName(), addresses, mode, tls, limits(spec)));
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
    List<String> protocols = List.of(spec.getTlsProtocols().strip().split("[,\\s]+"));
    try {
      if (!spec.getCertificateFile().isBlank()) {
        String key =
            spec.getPrivateKeyFile().isBlank()
                ? spec.getCertificateFile()
                : spec.getPrivateKeyFile();
        return TlsContextSource.fromPem(
            Path.of(spec.getCertificateFile()), Path.of(key), protocols);
      }
      if (!spec.getKeyStorePath().isBlank()) {
        return TlsContextSource.fromKeyStore(
            Path.of(spec.getKeyStorePath()), spec.getKeyStorePassword(), protocols);
      }
      LOG.log(Level.WARNING, "{0}: no certificate is configured: no TLS", spec.getName());
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Level.ERROR, spec.getName() + ": cannot use the certificate: no TLS", e);
    }
    return null;
  }
}
