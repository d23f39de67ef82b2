package org.mapano.jca.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for the address 127.0.0.1, made with the JDK's own tool. */
record TestCertificate(Path file) {

  static final String PASSWORD = "secret";

  static TestCertificate create(Path file, String algorithm)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "server", "-keyalg", algorithm));
    command.addAll(List.of("-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1"));
    command.addAll(List.of("-validity", "2", "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("keytool ended with " + status);
    }
    return new TestCertificate(file);
  }

  KeyStore keyStore() throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  TlsContextSource source(TlsPolicy policy) throws IOException, GeneralSecurityException {
    return TlsContextSource.fromKeyStore(file, PASSWORD, policy);
  }

  TlsContextSource source() throws IOException, GeneralSecurityException {
    return TlsContextSource.fromKeyStore(file, PASSWORD, TlsPolicy.of("", "", "", ""));
  }

  /** Makes client sockets that trust this certificate and no other. */
  SSLSocketFactory client() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keyStore().getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
