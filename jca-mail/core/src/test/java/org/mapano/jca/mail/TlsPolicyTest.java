package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsPolicyTest {
  private static final String[] SUPPORTED = {
    "TLS_AES_128_GCM_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
    "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
    "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
    "TLS_RSA_WITH_AES_128_CBC_SHA",
    "TLS_ECDH_anon_WITH_AES_128_CBC_SHA",
    "SSL_RSA_WITH_3DES_EDE_CBC_SHA",
    "SSL_RSA_EXPORT_WITH_RC4_40_MD5",
    "TLS_ECDHE_RSA_WITH_NULL_SHA",
    "TLS_EMPTY_RENEGOTIATION_INFO_SCSV"
  };

  @TempDir static Path directory;
  private static TestCertificate certificate;
  private MailListener listener;

  @BeforeAll
  static void createCertificate() throws Exception {
    certificate = TestCertificate.create(directory.resolve("server.p12"), "EC");
  }

  @AfterEach
  void stop() {
    if (listener != null) {
      listener.stop(Duration.ZERO);
    }
  }

  /** The numbers are places in {@link #SUPPORTED}. */
  @ParameterizedTest
  @CsvSource({
    "DEFAULT, 1 2 3 4 5 6",
    "DEFAULT:!LOW:!SSLv2:!SSLv3:!TLSv1.0:!TLSv1.1:!EXPORT:!DH:!PSK:!kRSA:!aDSS:!aNULL:+AES, 3 1 2",
    "ALL:!aNULL:!LOW, 1 2 3 4 5 6 8",
    "HIGH:-kRSA:!aNULL, 1 2 3 4 5",
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305, 2 3",
    "DHE-RSA-AES256-SHA256 AES128-SHA, 4 6",
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, 1",
    "ECDHE+AESGCM:@STRENGTH, 2 1",
    "kEECDH+aRSA+SHA:!eNULL, 5",
    "eNULL, 10",
    "3DES:EXPORT, 8 9",
    "!AES:DEFAULT, 3",
    "'DEFAULT:-AES,AES128', 3 1 5 6 7",
  })
  void readsOpenSslLists(String expression, String chosen) {
    CipherList list = new CipherList(SUPPORTED, Arrays.copyOf(SUPPORTED, 7));
    List<String> expected =
        Arrays.stream(chosen.split(" ")).map(n -> SUPPORTED[Integer.parseInt(n)]).toList();
    assertThat(list.apply(expression)).containsExactlyElementsOf(expected);
    assertThat(list.unknown()).isEmpty();
  }

  @Test
  void tellsWordsThatMeanNothing() {
    CipherList list = new CipherList(SUPPORTED, SUPPORTED);
    list.apply("DEFAULT:!MAGIC:@POWER:@SECLEVEL=2");
    assertThat(list.unknown()).containsExactlyInAnyOrder("MAGIC", "@POWER");
  }

  @Test
  void hasTheDefaultsOfTheOriginal() {
    TlsPolicy policy = TlsPolicy.of("", "", "", "");
    assertThat(policy.protocols()).containsExactly("TLSv1.3", "TLSv1.2");
    assertThat(policy.serverOrder()).isTrue();
    assertThat(policy.groups()).containsExactly("x25519", "secp521r1", "secp384r1", "secp256r1");
    assertThat(policy.cipherSuites())
        .contains("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
        .noneMatch(name -> name.contains("_DHE_") || name.contains("TLS_RSA_"))
        .noneMatch(name -> name.endsWith("_SHA"));
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.2, TLSv1.2",
    "!TLSv1.3 !TLSv1.1 !TLSv1, TLSv1.2",
    "'TLSv1.2,TLSv1.3', TLSv1.3 TLSv1.2",
    "!SSLv3, TLSv1.3 TLSv1.2 TLSv1.1 TLSv1",
  })
  void readsProtocols(String text, String versions) {
    assertThat(String.join(" ", TlsPolicy.of(text, "", "no", "X25519").protocols()))
        .isEqualTo(versions);
  }

  private InetSocketAddress start(TlsPolicy policy) throws Exception {
    listener =
        new MailListener(
            new MailListenerSettings(
                "tls",
                ListenAddress.parseList("127.0.0.1:0"),
                TlsMode.IMPLICIT,
                certificate.source(policy),
                MailListenerSettings.Limits.DEFAULT),
            new EchoSession());
    listener.start();
    return (InetSocketAddress) listener.addresses().get(0);
  }

  private static SSLSocket connect(InetSocketAddress address) throws Exception {
    return (SSLSocket) certificate.client().createSocket(address.getAddress(), address.getPort());
  }

  @Test
  void onlyTheAllowedVersionIsSpoken() throws Exception {
    InetSocketAddress address = start(TlsPolicy.of("TLSv1.2", "", "", ""));
    try (SSLSocket peer = connect(address)) {
      peer.startHandshake();
      assertThat(peer.getSession().getProtocol()).isEqualTo("TLSv1.2");
    }
    try (SSLSocket newer = connect(address)) {
      newer.setEnabledProtocols(new String[] {"TLSv1.3"});
      assertThatThrownBy(newer::startHandshake).isInstanceOf(IOException.class);
    }
  }

  @Test
  void onlyAllowedSuitesAreUsedInTheServersOrder() throws Exception {
    InetSocketAddress address =
        start(
            TlsPolicy.of(
                "TLSv1.2", "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256", "", ""));
    String weak = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    String strong = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
    try (SSLSocket peer = connect(address)) {
      peer.setEnabledCipherSuites(new String[] {weak, strong});
      peer.startHandshake();
      assertThat(peer.getSession().getCipherSuite()).isEqualTo(strong);
    }
    try (SSLSocket other = connect(address)) {
      other.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"});
      assertThatThrownBy(other::startHandshake).isInstanceOf(IOException.class);
    }
  }

  @Test
  void onlyAllowedGroupsAreUsed() throws Exception {
    InetSocketAddress address = start(TlsPolicy.of("", "", "", "P-384"));
    try (SSLSocket peer = connect(address)) {
      var parameters = peer.getSSLParameters();
      parameters.setNamedGroups(new String[] {"x25519"});
      peer.setSSLParameters(parameters);
      assertThatThrownBy(peer::startHandshake).isInstanceOf(IOException.class);
    }
    try (SSLSocket peer = connect(address)) {
      peer.startHandshake();
      assertThat(peer.getSession().isValid()).isTrue();
    }
  }
}
