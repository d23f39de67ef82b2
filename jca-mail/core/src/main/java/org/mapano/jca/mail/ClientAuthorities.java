package org.mapano.jca.mail;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The authorities whose signature certificates of clients must have: those of a PEM file, and of
 * the files of a directory. They are read again when they have changed; while the new ones are bad
 * the old ones count.
 */
public final class ClientAuthorities implements X509TrustManager {
  private static final System.Logger LOG = System.getLogger(ClientAuthorities.class.getName());

  private final Path file;
  private final Path directory;
  private List<Object> stamp;
  private X509TrustManager authorities;

  /**
   * Reads them.
   *
   * @param file PEM file with any number of certificates; null for none
   * @param directory directory of such files; null for none
   * @throws IOException when they cannot be read
   * @throws GeneralSecurityException when there is no certificate in them
   */
  public ClientAuthorities(Path file, Path directory) throws IOException, GeneralSecurityException {
    this.file = file;
    this.directory = directory;
    List<Path> files = files();
    this.stamp = stamp(files);
    this.authorities = read(files);
  }

  /** Whether a certificate, with the ones between, is signed by one of them and valid now. */
  public boolean vouchFor(X509Certificate... chain) {
    try {
      checkClientTrusted(chain, chain[0].getPublicKey().getAlgorithm());
      return true;
    } catch (CertificateException refused) {
      LOG.log(
          Level.INFO,
          "The certificate of {0} is not accepted: {1}",
          chain[0].getSubjectX500Principal(),
          refused.getMessage());
      return false;
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    present().checkClientTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("These authorities are for clients");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return present().getAcceptedIssuers();
  }

  private synchronized X509TrustManager present() {
    try {
      List<Path> files = files();
      List<Object> now = stamp(files);
      if (!now.equals(stamp)) {
        stamp = now;
        authorities = read(files);
      }
    } catch (IOException | GeneralSecurityException bad) {
      LOG.log(Level.ERROR, "cannot read the changed authorities, the old ones count", bad);
    }
    return authorities;
  }

  private List<Path> files() throws IOException {
    List<Path> result = new ArrayList<>();
    Stream.of(file).filter(Objects::nonNull).forEach(result::add);
    if (directory != null) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
        inside.forEach(path -> {
          if (Files.isRegularFile(path)) {
            result.add(path);
          }
        });
      }
    }
    return result.stream().sorted().toList();
  }

  private static List<Object> stamp(List<Path> files) throws IOException {
    List<Object> result = new ArrayList<>(files);
    for (Path path : files) {
      result.add(Files.getLastModifiedTime(path));
      result.add(Files.size(path));
    }
    return result;
  }

  private static X509TrustManager read(List<Path> files)
      throws IOException, GeneralSecurityException {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    for (Path path : files) {
      for (Certificate authority : PemKeyStore.certificates(path)) {
        known.setCertificateEntry("authority" + known.size(), authority);
      }
    }
    if (known.size() == 0) {
      throw new GeneralSecurityException("no certificate of an authority in " + files);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(known);
    return Stream.of(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
