package org.mapano.soap.socket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.jca.mail.ClientAuthorities;

/**
 * The directory of public keys (PEM) whose owners may act as anybody ({@code sslkeys_path},
 * TLS-06). It is read for each connection that shows a certificate, so a removed key counts at
 * once.
 */
public final class TrustedKeys {
  private static final Logger LOG = Logger.getLogger(TrustedKeys.class.getName());
  private static final long MAX_FILE = 64 * 1024;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  private final Path directory;
  private final Optional<ClientAuthorities> authorities;

  /**
   * @param directory may be absent: then nobody is trusted
   * @param authorities must have signed the certificate as well, if there are any
   */
  public TrustedKeys(Path directory, Optional<ClientAuthorities> authorities) {
    this.directory = directory;
    this.authorities = authorities;
  }

  /**
   * Whether the key of a certificate, which the client has proved to own, lies in the directory,
   * and the authorities vouch for it.
   *
   * @param chain the certificate, then those between it and an authority
   */
  public boolean accept(X509Certificate... chain) {
    return contains(chain[0].getPublicKey().getEncoded())
        && authorities.map(known -> known.vouchFor(chain)).orElse(true);
  }

  private boolean contains(byte[] key) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (holds(file, key)) {
          return true;
        }
      }
    } catch (IOException failure) {
      LOG.log(Level.WARNING, failure, () -> "The keys in " + directory + " cannot be read");
    }
    return false;
  }

  private static boolean holds(Path file, byte[] key) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE) {
      return false;
    }
    Matcher matcher = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      if (Arrays.equals(Base64.getMimeDecoder().decode(matcher.group(1)), key)) {
        return true;
      }
    }
    return false;
  }
}
