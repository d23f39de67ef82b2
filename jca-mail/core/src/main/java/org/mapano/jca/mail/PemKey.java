package org.mapano.jca.mail;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

/**
 * The first private key of a PEM file: PKCS#8 (RFC 7468 sections 10 and 11), PKCS#1 or SEC 1, plain
 * or encrypted with a password.
 */
final class PemKey {
  private PemKey() {}

  /**
   * Reads it.
   *
   * @param password of an encrypted key; not asked for otherwise
   * @throws GeneralSecurityException when there is no key, or it does not open with the password
   */
  static PrivateKey read(Path file, String password) throws IOException, GeneralSecurityException {
    try (PEMParser parser = new PEMParser(new StringReader(PemKeyStore.text(file)))) {
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        PrivateKeyInfo key = opened(found, password.toCharArray());
        if (key != null) {
          return key(key.getEncoded(), file);
        }
      }
    } catch (IOException | PKCSException broken) {
      throw new GeneralSecurityException(
          "the private key in " + file + " is broken, or the password is not its own", broken);
    }
    throw new GeneralSecurityException("no private key in " + file);
  }

  /** Null for what is no key, such as a certificate. */
  private static PrivateKeyInfo opened(Object found, char[] password)
      throws IOException, PKCSException {
    return switch (found) {
      case PrivateKeyInfo key -> key;
      case PEMKeyPair pair -> pair.getPrivateKeyInfo();
      case PEMEncryptedKeyPair pair ->
          pair.decryptKeyPair(new BcPEMDecryptorProvider(password)).getPrivateKeyInfo();
      case PKCS8EncryptedPrivateKeyInfo key ->
          key.decryptPrivateKeyInfo(
              new JcePKCSPBEInputDecryptorProviderBuilder()
                  .setProvider(new BouncyCastleProvider())
                  .build(password));
      default -> null;
    };
  }

  private static PrivateKey key(byte[] pkcs8, Path file) throws GeneralSecurityException {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pkcs8);
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException other) {
        continue;
      }
    }
    throw new GeneralSecurityException("private key of an unknown kind in " + file);
  }
}
