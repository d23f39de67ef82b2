package org.mapano.jca.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Server certificate and key from files. When the files change they are read again, so a renewed
 * certificate needs no restart; when the new ones are bad the old ones stay in use.
 */
public final class TlsContextSource {

  private static final System.Logger LOG = System.getLogger(TlsContextSource.class.getName());
  private static final long CHECK_NANOS = 5_000_000_000L;

  /** Makes a key store from the files. */
  @FunctionalInterface
  private interface Loader {
    KeyStore load() throws IOException, GeneralSecurityException;
  }

  private final Loader loader;
  private final char[] keyPassword;
  private final List<Path> files;
  private final TlsPolicy policy;
  private final TrustManager[] trust;
  private List<Object> stamp;
  private long checkedAt;
  private SSLContext context;

  private TlsContextSource(
      Loader loader, char[] keyPassword, List<Path> files, TlsPolicy policy, TrustManager... trust)
      throws IOException, GeneralSecurityException {
    this.trust = trust;
    this.loader = loader;
    this.keyPassword = keyPassword;
    this.files = files;
    this.policy = policy;
    this.stamp = stamp();
    this.context = load();
    this.checkedAt = System.nanoTime();
  }

  /**
   * Takes certificate and key from a key store file (PKCS#12 or JKS).
   *
   * @param file the key store
   * @param password of store and key
   * @param policy what may be agreed on
   * @param trust judges certificates of clients, if they are asked for any
   * @throws IOException when the file cannot be read or the password is wrong
   * @throws GeneralSecurityException when the content cannot be used
   */
  public static TlsContextSource fromKeyStore(
      Path file, String password, TlsPolicy policy, TrustManager... trust)
      throws IOException, GeneralSecurityException {
    char[] secret = password.toCharArray();
    return new TlsContextSource(
        () -> KeyStore.getInstance(file.toFile(), secret), secret, List.of(file), policy, trust);
  }

  /**
   * Takes certificate chain and key from PEM files, as the peer's options {@code
   * ssl_certificate_file} and {@code ssl_private_key_file} name them.
   *
   * @param certificates the certificate, then its intermediates
   * @param key the private key (PKCS#8, PKCS#1 or SEC 1); may be the same file
   * @param password of the key, if that is encrypted
   * @param policy what may be agreed on
   * @param trust judges certificates of clients, if they are asked for any
   * @throws IOException when a file cannot be read
   * @throws GeneralSecurityException when the content cannot be used
   */
  public static TlsContextSource fromPem(
      Path certificates, Path key, String password, TlsPolicy policy, TrustManager... trust)
      throws IOException, GeneralSecurityException {
    return new TlsContextSource(
        () -> PemKeyStore.load(certificates, key, password),
        PemKeyStore.PASSWORD.toCharArray(),
        List.of(certificates, key),
        policy,
        trust);
  }

  /** The context for the next handshake. */
  public synchronized SSLContext context() {
    long now = System.nanoTime();
    if (now - checkedAt > CHECK_NANOS) {
      checkedAt = now;
      reloadWhenChanged();
    }
    return context;
  }

  /** What may be agreed on. */
  public TlsPolicy policy() {
    return policy;
  }

  /** Whether certificates of clients are judged. */
  boolean judgesClients() {
    return trust.length > 0;
  }

  private void reloadWhenChanged() {
    try {
      List<Object> present = stamp();
      if (!present.equals(stamp)) {
        // A bad file is tried once, not at every handshake.
        stamp = present;
        context = load();
        LOG.log(System.Logger.Level.INFO, "read the changed certificate from {0}", files);
      }
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "cannot read the changed certificate from " + files + ", the old one stays in use",
          e);
    }
  }

  private List<Object> stamp() throws IOException {
    List<Object> result = new ArrayList<>();
    for (Path file : files) {
      result.add(Files.getLastModifiedTime(file));
      result.add(Files.size(file));
    }
    return result;
  }

  private SSLContext load() throws IOException, GeneralSecurityException {
    KeyStore store = loader.load();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, keyPassword);
    SSLContext result = SSLContext.getInstance("TLS");
    result.init(keys.getKeyManagers(), trust.length == 0 ? null : trust, null);
    return result;
  }
}
