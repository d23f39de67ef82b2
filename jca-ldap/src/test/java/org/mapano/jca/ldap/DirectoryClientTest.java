package org.mapano.jca.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryClientTest {
  private static final String BASE = "dc=example,dc=com";
  private static final String USER = "cn=reader," + BASE;
  private static final Filter PEOPLE = Filter.createEqualityFilter("objectClass", "person");

  @TempDir Path directory;

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable resource : opened) {
      resource.close();
    }
  }

  private InMemoryDirectoryServer server(InMemoryListenerConfig... listeners) throws Exception {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.addAdditionalBindCredentials(USER, "s3cret");
    config.setListenerConfigs(listeners);
    InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
    server.startListening();
    opened.add(() -> server.shutDown(true));
    server.add("dn: " + BASE, "objectClass: domain", "dc: example");
    for (int i = 0; i < 25; i++) {
      server.add("dn: cn=p" + i + "," + BASE, "objectClass: person", "cn: p" + i);
    }
    return server;
  }

  private InMemoryDirectoryServer plain() throws Exception {
    return server(
        InMemoryListenerConfig.createLDAPConfig(
            "plain", InetAddress.getLoopbackAddress(), 0, null));
  }

  private DirectoryClient client(boolean startTls, String caFile, String... uris) {
    DirectoryClient client =
        new DirectoryClient(
            new DirectorySettings(
                ServerAddress.parseAll(String.join(" ", uris)),
                startTls,
                USER,
                "s3cret",
                Duration.ofSeconds(30),
                10,
                caFile));
    opened.add(client);
    return client;
  }

  private static String uri(InMemoryDirectoryServer server) {
    return "ldap://localhost:" + server.getListenPort();
  }

  private static void answers(DirectoryClient client) {
    assertThat(client.search(BASE, PEOPLE, "cn")).hasSize(25);
  }

  private static void fails(DirectoryClient client) {
    assertThatThrownBy(() -> client.search(BASE, PEOPLE, "cn"))
        .isInstanceOf(DirectoryException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void readsAllPages() throws Exception {
    DirectoryClient client = client(false, "", uri(plain()));
    answers(client);
    assertThat(client.read("cn=p7," + BASE, PEOPLE)).isPresent();
    assertThat(client.read("cn=gone," + BASE, PEOPLE)).isEmpty();
    assertThat(client.read("no name", PEOPLE)).isEmpty();
  }

  @Test
  void provesPasswordsWithoutLosingItsOwnName() throws Exception {
    InMemoryDirectoryServer server = plain();
    server.modify(
        "dn: cn=p1," + BASE, "changetype: modify", "add: userPassword", "userPassword: right");
    DirectoryClient client = client(false, "", uri(server));
    assertThat(client.proves("cn=p1," + BASE, "right")).isTrue();
    assertThat(client.proves("cn=p1," + BASE, "wrong")).isFalse();
    assertThat(client.proves("cn=p1," + BASE, "")).isFalse();
    assertThat(client.proves("cn=gone," + BASE, "right")).isFalse();
    assertThat(client.proves("", "right")).isFalse();
    answers(client);
  }

  private Relay relay(InMemoryDirectoryServer server) throws Exception {
    Relay relay = new Relay(server.getListenPort());
    opened.add(relay);
    return relay;
  }

  @Test
  void goesToTheNextServerAndBack() throws Exception {
    Relay first = relay(plain());
    Relay second = relay(plain());
    DirectoryClient client = client(false, "", first.uri(), second.uri());
    answers(client);
    first.blocked(true);
    answers(client);
    second.blocked(true);
    fails(client);
    first.blocked(false);
    answers(client);
    first.blocked(true);
    fails(client);
    second.blocked(false);
    answers(client);
  }

  @Test
  void connectionsThatDiedAreMadeAnew() throws Exception {
    Relay relay = relay(plain());
    DirectoryClient client = client(false, "", relay.uri());
    answers(client);
    relay.cut();
    answers(client);
    relay.cut();
    assertThat(client.read("cn=p7," + BASE, PEOPLE)).isPresent();
    relay.cut();
    assertThat(client.proves("cn=p7," + BASE, "none")).isFalse();
  }

  @Test
  void aMissingBaseIsNoEmptyAnswer() throws Exception {
    DirectoryClient client = client(false, "", uri(plain()));
    assertThatThrownBy(() -> client.search("dc=elsewhere", PEOPLE))
        .isInstanceOfSatisfying(
            DirectoryException.class, e -> assertThat(e.baseMissing()).isTrue());
  }

  @Test
  void aPartOfTheAnswerIsNone() throws Exception {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.setMaxSizeLimit(5);
    config.addAdditionalBindCredentials(USER, "s3cret");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(
            "plain", InetAddress.getLoopbackAddress(), 0, null));
    InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
    opened.add(() -> server.shutDown(true));
    server.startListening();
    server.add("dn: " + BASE, "objectClass: domain", "dc: example");
    for (int i = 0; i < 25; i++) {
      server.add("dn: cn=p" + i + "," + BASE, "objectClass: person", "cn: p" + i);
    }
    fails(client(false, "", uri(server)));
  }

  @Test
  void ldapsDemandsATrustedCertificateOfThatHost() throws Exception {
    Path own = certificate("own", "localhost");
    InMemoryDirectoryServer server = server(encrypted(directory.resolve("own.p12")));
    String uri = "ldaps://localhost:" + server.getListenPort();
    answers(client(false, own.toString(), uri));
    fails(client(false, "", uri));
    fails(client(false, certificate("other", "localhost").toString(), uri));
  }

  @Test
  void ldapsDemandsTheNameOfTheHost() throws Exception {
    Path pem = certificate("elsewhere", "elsewhere.example");
    InMemoryDirectoryServer server = server(encrypted(directory.resolve("elsewhere.p12")));
    fails(client(false, pem.toString(), "ldaps://localhost:" + server.getListenPort()));
  }

  @Test
  void startTlsDemandsTheSame() throws Exception {
    Path own = certificate("own", "localhost");
    InMemoryDirectoryServer server =
        server(
            InMemoryListenerConfig.createLDAPConfig(
                "starttls",
                InetAddress.getLoopbackAddress(),
                0,
                context(directory.resolve("own.p12")).getSocketFactory()));
    answers(client(true, own.toString(), uri(server)));
    fails(client(true, "", uri(server)));
    fails(client(true, own.toString(), uri(plain())));
  }

  @Test
  void certificatesThatCannotBeReadAreNamed() {
    String missing = directory.resolve("missing.pem").toString();
    assertThatThrownBy(() -> client(true, missing, "ldap://127.0.0.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.pem");
  }

  private static InMemoryListenerConfig encrypted(Path keyStore) throws Exception {
    return InMemoryListenerConfig.createLDAPSConfig(
        "tls",
        InetAddress.getLoopbackAddress(),
        0,
        context(keyStore).getServerSocketFactory(),
        null);
  }

  private static SSLContext context(Path keyStore) throws Exception {
    return new SSLUtil(
            new KeyStoreKeyManager(keyStore.toFile(), "changeit".toCharArray(), "PKCS12", "own"),
            null)
        .createSSLContext();
  }

  /** Makes a key with a certificate for a host; answers the file with the certificate. */
  private Path certificate(String name, String host) throws Exception {
    Path store = directory.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "own",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(output).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    Certificate certificate = keys.getCertificate("own");
    String base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return Files.writeString(
        directory.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }
}
