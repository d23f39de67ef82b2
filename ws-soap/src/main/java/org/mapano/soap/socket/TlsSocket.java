package org.mapano.soap.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import javax.net.ssl.TrustManager;
import org.mapano.jca.mail.TlsContextSource;

/**
 * Listens for encrypted connections and relays them. A client may show a certificate; what its key
 * is worth is found out before the first byte is passed on.
 */
public final class TlsSocket implements AutoCloseable {
  private final ServerSocket listener;
  private final Relay relay;

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
    listener = PlainSocket.bound(address);
    relay = new Relay(address + " (TLS)", new Door(listener, context, keys), target, peers, most);
  }

  /** Judges certificates of clients for the context. */
  public static TrustManager anyClient() {
    return new AnyClient();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  private record Door(ServerSocket listener, TlsContextSource context, TrustedKeys keys)
      implements Relay.Entrance {
    @Override
    public RelayedClient accept() throws IOException {
      return new TlsClient(listener.accept(), context, keys);
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  /** Stops listening and ends the connections. */
  @Override
  public void close() throws IOException {
    relay.close();
  }
}
