package org.mapano.soap.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.jca.mail.ClientAuthorities;
import org.mapano.jca.mail.TlsContextSource;
import org.mapano.jca.mail.TlsPolicy;
import org.mapano.soap.testing.SoapClient;
import org.mapano.soap.testing.SoapTestServer;

/** Who is SYSTEM by a certificate, and who is not. */
class TlsSocketTest {
  private static final String PASSWORD = "secret-secret";

  @TempDir private static Path directory;
  private static SoapTestServer server;
  private static TlsSocket tls;

  @BeforeAll
  static void start() throws Exception {
    for (String name : new String[] {"server", "known", "unknown"}) {
      makeKey(name);
    }
    Files.createDirectory(directory.resolve("sslkeys"));
    Files.writeString(
        directory.resolve("sslkeys/known-public.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(store("known").getCertificate("key").getPublicKey().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    server = new SoapTestServer(TestDatabase.h2(), directory.resolve("socket"), 0, Map.of());
    tls = tls(new InetSocketAddress("127.0.0.1", server.url().getPort()));
  }

  private static TlsSocket tls(InetSocketAddress target)
      throws GeneralSecurityException, IOException {
    return new TlsSocket(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        TlsContextSource.fromKeyStore(
            directory.resolve("server.p12"),
            PASSWORD,
            TlsPolicy.of("", "", "", ""),
            TlsSocket.anyClient()),
        new TrustedKeys(directory.resolve("sslkeys"), Optional.empty()),
        target,
        server.get(LocalPeers.class),
        10);
  }

  @AfterAll
  static void stop() throws IOException {
    tls.close();
    server.close();
  }

  @Test
  void theOwnerOfATrustedKeyIsSystem() throws GeneralSecurityException, IOException {
    assertThat(logonAsSystem("known")).isEqualTo("0");
  }

  @Test
  void anyOtherKeyIsWorthNothing() throws GeneralSecurityException, IOException {
    assertThat(logonAsSystem("unknown")).isEqualTo("2147483657");
    assertThat(logonAsSystem(null)).isEqualTo("2147483657");
  }

  @Test
  void aTrustedKeyNeedsTheSignatureOfAnAuthorityThatIsNamed()
      throws GeneralSecurityException, IOException {
    X509Certificate known = (X509Certificate) store("known").getCertificate("key");
    X509Certificate unknown = (X509Certificate) store("unknown").getCertificate("key");
    assertThat(keys("known", known).accept(known)).isTrue();
    assertThat(keys("unknown", unknown).accept(known)).isFalse();
    assertThat(keys("unknown", unknown).accept(unknown)).isFalse();
  }

  private static TrustedKeys keys(String name, X509Certificate authority)
      throws GeneralSecurityException, IOException {
    Path file =
        Files.writeString(
            directory.resolve(name + "-authority.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(authority.getEncoded())
                + "\n-----END CERTIFICATE-----\n");
    return new TrustedKeys(
        directory.resolve("sslkeys"), Optional.of(new ClientAuthorities(file, null)));
  }

  @Test
  void whomTheListenerBehindEndsIsEnded() throws GeneralSecurityException, IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket behind = new ServerSocket(0, 1, here);
        TlsSocket relay = tls((InetSocketAddress) behind.getLocalSocketAddress());
        Socket client =
            context(null).getSocketFactory().createSocket(here, relay.address().getPort())) {
      client.getOutputStream().write('?');
      try (Socket idle = behind.accept()) {
        assertThat(idle.getInputStream().read()).isEqualTo('?');
      }
      assertThat(client.getInputStream().read()).as("as an idle limit does").isNegative();
    }
  }

  private static String logonAsSystem(String key) throws GeneralSecurityException, IOException {
    URI address = URI.create("https://localhost:" + tls.address().getPort() + "/");
    try (SoapClient client = new SoapClient(address, context(key))) {
      return SoapClient.value(client.logon("SYSTEM", ""), "er");
    }
  }

  private static SSLContext context(String key) throws GeneralSecurityException, IOException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("server", store("server").getCertificate("key"));
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(key == null ? null : keys(key), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyManager[] keys(String name) throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(name), PASSWORD.toCharArray());
    return keys.getKeyManagers();
  }

  private static KeyStore store(String name) throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(directory.resolve(name + ".p12").toFile(), PASSWORD.toCharArray());
  }

  private static void makeKey(String name) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                directory.resolve(name + ".p12").toString())
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
    assertThat(keytool.waitFor()).isZero();
  }
}
