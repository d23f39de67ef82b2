package org.mapano.soap.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.mapano.jca.mail.TlsContextSource;
import org.mapano.soap.call.Connection;

/** A client of an encrypted listener. */
final class TlsClient implements RelayedClient {
  private static final int HANDSHAKE_MILLIS = 30_000;

  private final Socket plain;
  private final TlsContextSource context;
  private final TrustedKeys keys;
  private SSLSocket secured;

  TlsClient(Socket plain, TlsContextSource context, TrustedKeys keys) {
    this.plain = plain;
    this.context = context;
    this.keys = keys;
  }

  /** Shakes hands. */
  @Override
  public LocalPeer greet() throws IOException {
    plain.setTcpNoDelay(true);
    plain.setSoTimeout(HANDSHAKE_MILLIS);
    secured = (SSLSocket) context.context().getSocketFactory().createSocket(plain, null, true);
    SSLParameters parameters = context.policy().applyTo(secured.getSSLParameters());
    parameters.setWantClientAuth(true);
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    plain.setSoTimeout(0);
    return new LocalPeer(
        new Connection(
            plain.getInetAddress().getHostAddress(),
            Connection.Kind.TLS,
            "",
            isTrusted(secured),
            false));
  }

  private boolean isTrusted(SSLSocket client) {
    try {
      X509Certificate[] shown =
          Stream.of(client.getSession().getPeerCertificates())
              .map(X509Certificate.class::cast)
              .toArray(X509Certificate[]::new);
      return shown.length > 0 && keys.accept(shown);
    } catch (SSLPeerUnverifiedException none) {
      return false;
    }
  }

  @Override
  public InputStream input() throws IOException {
    return secured.getInputStream();
  }

  @Override
  public OutputStream output() throws IOException {
    return secured.getOutputStream();
  }

  @Override
  public void endOutput() throws IOException {
    secured.shutdownOutput();
  }

  /** Ends the connection underneath: a client that does not read cannot hinder that. */
  @Override
  public void close() throws IOException {
    plain.close();
  }
}
