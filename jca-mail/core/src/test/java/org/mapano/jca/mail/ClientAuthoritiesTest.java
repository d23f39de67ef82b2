package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of clients, made with the script that administrators use (TLS-03, TLS-04). */
class ClientAuthoritiesTest {
  private static final String PASSWORD = "of-the-key";
  private static final TlsPolicy POLICY = TlsPolicy.of("", "", "", "");

  @TempDir private static Path directory;

  @BeforeAll
  static void makeCertificates() throws IOException, InterruptedException {
    make("ours", "server");
    make("ours", "client");
    make("theirs", "client");
  }

  private static void make(String authority, String name) throws IOException, InterruptedException {
    Path script = Path.of("../../bin/ssl-certificates.sh").toRealPath();
    ProcessBuilder maker =
        new ProcessBuilder("sh", script.toString(), name, "localhost")
            .directory(Files.createDirectories(directory.resolve(authority)).toFile())
            .redirectErrorStream(true);
    maker.environment().put("SSL_KEY_PASSWORD", PASSWORD);
    Process process = maker.start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static Path authority(String name) {
    return directory.resolve(name).resolve("demoCA/cacert.pem");
  }

  private static Path pem(String authority, String name) {
    return directory.resolve(authority).resolve(name + ".pem");
  }

  private static X509Certificate client(String authority)
      throws IOException, GeneralSecurityException {
    return (X509Certificate) PemKeyStore.certificates(pem(authority, "client")).getFirst();
  }

  @Test
  void onlyTheirOwnSignatureCounts() throws Exception {
    ClientAuthorities ours = new ClientAuthorities(authority("ours"), null);
    assertThat(ours.vouchFor(client("ours"))).isTrue();
    assertThat(ours.vouchFor(client("theirs"))).isFalse();
    ClientAuthorities directoryOfTheirs =
        new ClientAuthorities(null, authority("theirs").getParent());
    assertThat(directoryOfTheirs.vouchFor(client("theirs"))).isTrue();
    assertThat(directoryOfTheirs.vouchFor(client("ours"))).isFalse();
  }

  @Test
  void aChangedFileCountsAtOnceAndABadOneDoesNot() throws Exception {
    Path file = directory.resolve("changing.pem");
    Files.copy(authority("ours"), file);
    ClientAuthorities changing = new ClientAuthorities(file, null);
    assertThat(changing.vouchFor(client("theirs"))).isFalse();
    replace(file, Files.readString(authority("theirs")), 1);
    assertThat(changing.vouchFor(client("theirs"))).isTrue();
    assertThat(changing.vouchFor(client("ours"))).isFalse();
    replace(file, "nothing", 2);
    assertThat(changing.vouchFor(client("theirs"))).isTrue();
  }

  private static void replace(Path file, String text, int age) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(age)));
  }

  @Test
  void thereMustBeSome() throws IOException {
    Path empty = Files.createDirectories(directory.resolve("empty"));
    assertThatThrownBy(() -> new ClientAuthorities(null, empty))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("no certificate");
    assertThatThrownBy(() -> new ClientAuthorities(empty.resolve("missing"), null))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aListenerWantsACertificateOfTheAuthority() throws Exception {
    Path server = pem("ours", "server");
    TlsContextSource tls =
        TlsContextSource.fromPem(
            server, server, PASSWORD, POLICY, new ClientAuthorities(authority("ours"), null));
    MailListener listener =
        new MailListener(
            new MailListenerSettings(
                "tls",
                ListenAddress.parseList("127.0.0.1:0"),
                TlsMode.IMPLICIT,
                tls,
                MailListenerSettings.Limits.DEFAULT),
            new EchoSession());
    listener.start();
    try {
      InetSocketAddress address = (InetSocketAddress) listener.addresses().getFirst();
      assertThat(greeting(address, pem("ours", "client"))).isEqualTo("hello true");
      assertThat(greeting(address, pem("theirs", "client"))).isEqualTo("refused");
      assertThat(greeting(address, null)).isEqualTo("refused");
    } finally {
      listener.stop(Duration.ZERO);
    }
  }

  /** The end may come as an alert, as a reset, or in order. */
  private static String greeting(InetSocketAddress address, Path certificate) throws Exception {
    try (Dialogue peer =
        new Dialogue(
            context(certificate)
                .getSocketFactory()
                .createSocket(address.getAddress(), address.getPort()))) {
      String line = peer.line();
      return line == null ? "refused" : line;
    } catch (IOException refused) {
      return "refused";
    }
  }

  private static SSLContext context(Path certificate) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("a", PemKeyStore.certificates(authority("ours")).getFirst());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys(certificate), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyManager[] keys(Path certificate) throws IOException, GeneralSecurityException {
    if (certificate == null) {
      return new KeyManager[0];
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(
        PemKeyStore.load(certificate, certificate, PASSWORD), PemKeyStore.PASSWORD.toCharArray());
    return keys.getKeyManagers();
  }

  @Test
  void anEndpointNeedsAuthoritiesToVerify() {
    MailActivationSpec spec = new MailActivationSpec();
    spec.setListen("127.0.0.1:0");
    spec.setListenTls("127.0.0.1:0");
    spec.setTls("starttls");
    spec.setCertificateFile(pem("theirs", "client").toString());
    spec.setVerifyClient("yes");
    assertThat(ActivationSettings.of(spec))
        .as("nothing is encrypted for everybody when certificates were asked for")
        .extracting(MailListenerSettings::name, MailListenerSettings::tls)
        .isEqualTo(List.of(org.assertj.core.api.Assertions.tuple("mail", null)));
    spec.setVerifyClient("perhaps");
    assertThatThrownBy(spec::validate).hasMessageContaining("perhaps");
  }
}
