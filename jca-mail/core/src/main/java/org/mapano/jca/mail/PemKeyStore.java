package org.mapano.jca.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
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

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \\1-----");

  private PemKeyStore() {}

  static KeyStore load(Path certificates, Path key) throws IOException, GeneralSecurityException {
    List<Certificate> chain = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (byte[] der : blocks(certificates, "CERTIFICATE")) {
      chain.add(factory.generateCertificate(new ByteArrayInputStream(der)));
    }
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("no certificate in " + certificates);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "server", privateKey(key), PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
    return store;
  }

  private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    for (byte[] pkcs8 : blocks(file, "PRIVATE KEY")) {
      return parse(pkcs8, file);
    }
    for (byte[] pkcs1 : blocks(file, "RSA PRIVATE KEY")) {
      return parse(Pkcs8.fromPkcs1(pkcs1), file);
    }
    for (byte[] sec1 : blocks(file, "EC PRIVATE KEY")) {
      return parse(Pkcs8.fromSec1(sec1), file);
    }
    throw new GeneralSecurityException("no unencrypted private key in " + file);
  }

  private static PrivateKey parse(byte[] pkcs8, Path file) throws GeneralSecurityException {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pkcs8);
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException e) {
        continue;
      }
    }
    throw new GeneralSecurityException("private key of an unknown kind in " + file);
  }

  private static List<byte[]> blocks(Path file, String label)
      throws IOException, GeneralSecurityException {
    if (Files.size(file) > MAX_FILE) {
      throw new IOException(file + " is too large for a PEM file");
    }
    List<byte[]> result = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      if (matcher.group(1).equals(label)) {
        try {
          result.add(Base64.getMimeDecoder().decode(matcher.group(2)));
        } catch (IllegalArgumentException e) {
          throw new GeneralSecurityException("bad base64 in " + file, e);
        }
      }
    }
    return result;
  }
}
