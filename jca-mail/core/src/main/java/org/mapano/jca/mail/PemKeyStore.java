package org.mapano.jca.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a key store in memory from PEM files (RFC 7468). */
final class PemKeyStore {

  /** Password of the key inside the key store in memory; protects nothing. */
  static final String PASSWORD = "memory";

  private static final long MAX_FILE = 1 << 20;

  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----");

  private PemKeyStore() {}

  static KeyStore load(Path certificates, Path key, String password)
      throws IOException, GeneralSecurityException {
    List<Certificate> chain = certificates(certificates);
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("no certificate in " + certificates);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "server",
        PemKey.read(key, password),
        PASSWORD.toCharArray(),
        chain.toArray(Certificate[]::new));
    return store;
  }

  /** The certificates of a file, in their order. */
  static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
    List<Certificate> result = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Matcher matcher = CERTIFICATE.matcher(text(file));
    while (matcher.find()) {
      try {
        byte[] der = Base64.getMimeDecoder().decode(matcher.group(1));
        result.add(factory.generateCertificate(new ByteArrayInputStream(der)));
      } catch (IllegalArgumentException e) {
        throw new GeneralSecurityException("bad base64 in " + file, e);
      }
    }
    return result;
  }

  /** The text of a PEM file. */
  static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_FILE) {
      throw new IOException(file + " is too large for a PEM file");
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
