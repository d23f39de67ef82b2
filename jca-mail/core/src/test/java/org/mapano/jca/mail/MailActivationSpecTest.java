package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.resource.spi.InvalidPropertyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailActivationSpecTest {

  @TempDir Path directory;

  private static void assertInvalid(String word, Consumer<MailActivationSpec> change) {
    MailActivationSpec spec = new MailActivationSpec();
    change.accept(spec);
    assertThatThrownBy(spec::validate)
        .isInstanceOf(InvalidPropertyException.class)
        .hasMessageContaining(word);
  }

  @Test
  void namesWhatIsWrong() {
    assertInvalid("nowhere", spec -> spec.setListen("nowhere"));
    assertInvalid("sometimes", spec -> spec.setTls("sometimes"));
    assertInvalid("nowhere", spec -> spec.setListenTls("nowhere"));
    assertInvalid("TLSv9", spec -> spec.setTlsProtocols("TLSv9"));
    assertInvalid("no protocol", spec -> spec.setTlsProtocols("SSLv3"));
    assertInvalid("no cipher suite", spec -> spec.setTlsCiphers("LOW"));
    assertInvalid("P-1", spec -> spec.setTlsGroups("P-256:P-1"));
    assertInvalid("neither yes nor no", spec -> spec.setTlsServerOrder("perhaps"));
    assertInvalid("maxConnections", spec -> spec.setMaxConnections(0));
    assertInvalid("backlog", spec -> spec.setBacklog(0));
    assertInvalid("idleTimeoutSeconds", spec -> spec.setIdleTimeoutSeconds(0));
    assertInvalid("portOffset", spec -> spec.setPortOffset(-1));
  }

  @Test
  void becomesSettings() throws InvalidPropertyException {
    MailActivationSpec spec = new MailActivationSpec();
    spec.setName("imap");
    spec.setListen("127.0.0.1:2143 unix:/run/i.sock");
    spec.setPortOffset(100);
    spec.setMaxConnections(7);
    spec.setIdleTimeoutSeconds(9);
    spec.validate();
    MailListenerSettings settings = ActivationSettings.of(spec).getFirst();
    assertThat(settings.name()).isEqualTo("imap");
    assertThat(settings.addresses())
        .extracting(ListenAddress::toString)
        .containsExactly("127.0.0.1:2243", "unix:/run/i.sock");
    assertThat(settings.limits().maxConnections()).isEqualTo(7);
    assertThat(settings.limits().idleTimeout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(settings.tlsMode()).isEqualTo(TlsMode.NONE);
  }

  @Test
  void nowhereToListenIsNoListener() {
    assertThat(ActivationSettings.of(new MailActivationSpec())).isEmpty();
  }

  @Test
  void badCertificateDropsOnlyTls() throws Exception {
    MailActivationSpec spec = new MailActivationSpec();
    spec.setListen("127.0.0.1:0");
    spec.setKeyStorePath(directory.resolve("missing.p12").toString());
    spec.setTls("implicit");
    assertThat(ActivationSettings.of(spec)).isEmpty();
    spec.setTls("starttls");
    assertThat(ActivationSettings.of(spec).getFirst().tls()).isNull();
    spec.setKeyStorePath(
        TestCertificate.create(directory.resolve("k.p12"), "EC").file().toString());
    spec.setKeyStorePassword(TestCertificate.PASSWORD);
    assertThat(ActivationSettings.of(spec).getFirst().tls()).isNotNull();
  }

  @Test
  void hasAListenerOfItsOwnForTlsFromTheStart() throws Exception {
    MailActivationSpec spec = new MailActivationSpec();
    spec.setName("imap");
    spec.setListen("127.0.0.1:1");
    spec.setListenTls("127.0.0.1:2");
    spec.setTls("starttls");
    assertThat(ActivationSettings.of(spec))
        .extracting(MailListenerSettings::name)
        .containsExactly("imap");
    spec.setKeyStorePath(
        TestCertificate.create(directory.resolve("k.p12"), "EC").file().toString());
    spec.setKeyStorePassword(TestCertificate.PASSWORD);
    assertThat(ActivationSettings.of(spec))
        .extracting(MailListenerSettings::name, MailListenerSettings::tlsMode)
        .containsExactly(tuple("imap", TlsMode.STARTTLS), tuple("imaps", TlsMode.IMPLICIT));
    spec.setListen("");
    assertThat(ActivationSettings.of(spec))
        .extracting(MailListenerSettings::name)
        .containsExactly("imaps");
  }
}
