package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsContextSourceTest {

  private static final TlsPolicy POLICY = TlsPolicy.of("TLSv1.3", "", "", "");

  @TempDir Path directory;

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), label);
  }

  @ParameterizedTest
  @CsvSource({"RSA,RSA", "EC,EC", "Ed25519,EdDSA"})
  void readsPemFiles(String algorithm, String keyAlgorithm) throws Exception {
    KeyStore made = TestCertificate.create(directory.resolve("k.p12"), algorithm).keyStore();
    Path certificate =
        Files.writeString(
            directory.resolve("cert.pem"),
            pem("CERTIFICATE", made.getCertificate("server").getEncoded()));
    byte[] key = made.getKey("server", TestCertificate.PASSWORD.toCharArray()).getEncoded();
    Path keyFile =
        Files.writeString(directory.resolve("key.pem"), "a comment\n" + pem("PRIVATE KEY", key));
    KeyStore read = PemKeyStore.load(certificate, keyFile, "");
    assertThat(read.getCertificate("server")).isEqualTo(made.getCertificate("server"));
    assertThat(read.getKey("server", PemKeyStore.PASSWORD.toCharArray()).getEncoded())
        .isEqualTo(key);
    assertThat(read.getKey("server", PemKeyStore.PASSWORD.toCharArray()).getAlgorithm())
        .isEqualTo(keyAlgorithm);
    assertThat(TlsContextSource.fromPem(certificate, keyFile, "", POLICY).context()).isNotNull();
  }

  @Test
  void readsTheOldRsaForm() throws Exception {
    Path both = directory.resolve("both.pem");
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=a",
        "-days",
        "2",
        "-keyout",
        both.toString(),
        "-out",
        both + ".crt");
    run("openssl", "rsa", "-traditional", "-in", both.toString(), "-out", both + ".key");
    Files.writeString(
        both, Files.readString(Path.of(both + ".crt")) + Files.readString(Path.of(both + ".key")));
    assertThat(both).content().contains("BEGIN RSA PRIVATE KEY");
    assertThat(
            PemKeyStore.load(both, both, "")
                .getKey("server", PemKeyStore.PASSWORD.toCharArray())
                .getAlgorithm())
        .isEqualTo("RSA");
  }

  /** Keys with a password in the forms that OpenSSL has written in its time. */
  @Test
  void opensEncryptedKeys() throws Exception {
    Path plain = directory.resolve("plain.pem");
    Path certificate = directory.resolve("c.crt");
    List<String> make =
        List.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=a");
    run(with(make, "-keyout", plain.toString(), "-out", certificate.toString()));
    for (String form :
        List.of(
            "pkey -aes256",
            "pkcs8 -topk8 -v2 des3",
            "pkcs8 -topk8 -scrypt",
            "rsa -traditional -aes128",
            "rsa -traditional -des3")) {
      Path key = directory.resolve("c.key");
      List<String> encrypt = with(List.of("openssl"), form.split(" "));
      run(
          with(
              encrypt, "-in", plain.toString(), "-out", key.toString(), "-passout", "pass:s3cret"));
      assertThat(key).content().contains("ENCRYPTED");
      assertThat(PemKey.read(key, "s3cret")).as(form).isEqualTo(PemKey.read(plain, "unused"));
      assertThatThrownBy(() -> PemKey.read(key, "wrong"))
          .as(form)
          .isInstanceOf(GeneralSecurityException.class)
          .hasMessageContaining("password")
          .hasMessageContaining(key.toString());
      assertThat(TlsContextSource.fromPem(certificate, key, "s3cret", POLICY).context())
          .isNotNull();
    }
  }

  private static List<String> with(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toList();
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    run(command.toArray(String[]::new));
  }

  @Test
  void readsTheOldEcForm() throws Exception {
    Path key = directory.resolve("ec.key");
    Path certificate = directory.resolve("ec.crt");
    run("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key.toString());
    run(
        "openssl",
        "req",
        "-x509",
        "-key",
        key.toString(),
        "-subj",
        "/CN=a",
        "-days",
        "2",
        "-out",
        certificate.toString());
    assertThat(key).content().contains("BEGIN EC PRIVATE KEY");
    assertThat(
            PemKeyStore.load(certificate, key, "")
                .getKey("server", PemKeyStore.PASSWORD.toCharArray())
                .getAlgorithm())
        .isEqualTo("EC");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as(Arrays.toString(command)).isZero();
  }

  @Test
  void saysWhatIsWrongWithPemFiles() throws Exception {
    KeyStore made = TestCertificate.create(directory.resolve("k.p12"), "EC").keyStore();
    byte[] der = made.getCertificate("server").getEncoded();
    Path certificate = Files.writeString(directory.resolve("cert.pem"), pem("CERTIFICATE", der));
    Path empty = Files.writeString(directory.resolve("empty.pem"), "");
    Path garbage =
        Files.writeString(directory.resolve("bad.pem"), pem("PRIVATE KEY", new byte[100]));
    Path cut =
        Files.writeString(directory.resolve("cut.pem"), pem("EC PRIVATE KEY", new byte[] {48, 9}));
    assertThatThrownBy(() -> PemKeyStore.load(empty, empty, ""))
        .hasMessageContaining("no certificate");
    assertThatThrownBy(() -> PemKeyStore.load(certificate, empty, ""))
        .hasMessageContaining("no private key");
    assertThatThrownBy(() -> PemKeyStore.load(certificate, garbage, ""))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> PemKeyStore.load(certificate, cut, ""))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> PemKeyStore.load(directory.resolve("missing"), empty, ""))
        .isInstanceOf(IOException.class);
  }

  @Test
  void wrongPasswordIsAnError() throws Exception {
    TestCertificate certificate = TestCertificate.create(directory.resolve("k.p12"), "EC");
    assertThatThrownBy(() -> TlsContextSource.fromKeyStore(certificate.file(), "wrong", POLICY))
        .isInstanceOf(IOException.class);
  }
}
