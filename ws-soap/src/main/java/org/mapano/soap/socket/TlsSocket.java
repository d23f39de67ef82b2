package org.mapano.soap.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.mapano.jca.mail.TlsContextSource;
import org.mapano.soap.call.Connection;

/**
 * Listens for encrypted connections and relays them. A client may show a certificate; what its key
 * is worth is registered before the first byte is passed on.
 */
public final class TlsSocket implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TlsSocket.class.getName());
  private static final int HANDSHAKE_MILLIS = 30_000;

  private final TlsContextSource context;
  private final TrustedKeys keys;
  private final InetSocketAddress target;
  private final LocalPeers peers;
  private final ServerSocket listener;
  private final Semaphore places;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * Starts listening.
   *
   * @param address where
   * @param context certificate and policy, made with {@link #anyClient}
   * @param keys keys of clients that may act as anybody
   * @param target loopback listener
   * @param most connections at once
   * @throws IOException when the address cannot be used
   */
  public TlsSocket(
      InetSocketAddress address,
      TlsContextSource context,
      TrustedKeys keys,
      InetSocketAddress target,
      LocalPeers peers,
      int most)
      throws IOException {
    this.context = context;
    this.keys = keys;
    this.target = target;
    this.peers = peers;
    this.places = new Semaphore(most);
    listener = new ServerSocket();
    try {
      listener.bind(address);
    } catch (IOException failure) {
      listener.close();
      throw failure;
    }
    Thread.ofVirtual().name("mapano-tls-socket").start(this::accept);
  }

  /** Judges certificates of clients for the context. */
  public static TrustManager anyClient() {
    return new AnyClient();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (places.tryAcquire()) {
          open.add(client);
          Thread.startVirtualThread(() -> serve(client));
        } else {
          client.close();
        }
      } catch (SocketException stopped) {
        LOG.log(Level.FINE, "An accept ended", stopped);
      } catch (IOException failure) {
        LOG.log(Level.WARNING, failure, () -> "A connection to " + address() + " failed");
      }
    }
  }

  private void serve(Socket plain) {
    int port = 0;
    try (plain;
        SSLSocket client = handshake(plain);
        Socket server = new Socket()) {
      server.setTcpNoDelay(true);
      server.bind(new InetSocketAddress(target.getAddress(), 0));
      port = server.getLocalPort();
      peers.add(port, new LocalPeer(connection(client)));
      try {
        server.connect(target);
        Thread answers = Thread.startVirtualThread(() -> answer(server, client));
        copy(client, server);
        answers.join();
      } finally {
        peers.remove(port);
      }
    } catch (IOException failure) {
      LOG.log(Level.FINE, "An encrypted connection ended", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(plain);
      places.release();
    }
  }

  private SSLSocket handshake(Socket plain) throws IOException {
    plain.setTcpNoDelay(true);
    plain.setSoTimeout(HANDSHAKE_MILLIS);
    SSLSocket client =
        (SSLSocket) context.context().getSocketFactory().createSocket(plain, null, true);
    SSLParameters parameters = context.policy().applyTo(client.getSSLParameters());
    parameters.setWantClientAuth(true);
    client.setSSLParameters(parameters);
    client.startHandshake();
    plain.setSoTimeout(0);
    return client;
  }

  private Connection connection(SSLSocket client) {
    return new Connection(
        client.getInetAddress().getHostAddress(),
        Connection.Kind.TLS,
        "",
        isTrusted(client),
        false);
  }

  private boolean isTrusted(SSLSocket client) {
    try {
      Certificate[] shown = client.getSession().getPeerCertificates();
      return shown.length > 0
          && shown[0] instanceof X509Certificate certificate
          && keys.contains(certificate);
    } catch (SSLPeerUnverifiedException none) {
      return false;
    }
  }

  /** The listener behind ends what is idle or too slow: then the client's side ends as well. */
  private static void answer(Socket server, Socket client) {
    copy(server, client);
    close(client);
  }

  /** Passes bytes on until one side ends, and says so to the other. */
  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.shutdownOutput();
    } catch (IOException gone) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      LOG.log(Level.FINE, "A connection could not be closed", failure);
    }
  }

  /** Stops listening and ends the connections. */
  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(TlsSocket::close);
  }
}
