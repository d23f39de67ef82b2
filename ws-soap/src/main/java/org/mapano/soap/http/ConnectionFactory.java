package org.mapano.soap.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.soap.call.Connection;
import org.mapano.soap.socket.LocalPeer;
import org.mapano.soap.socket.LocalPeers;

/** Finds out how a request came. */
@Singleton
public class ConnectionFactory {
  private final LocalPeers peers;
  private final ServerConfig config;

  /**
   * @param peers relayed connections
   * @param config {@code proxy_header}
   */
  @Inject
  public ConnectionFactory(LocalPeers peers, ServerConfig config) {
    this.peers = peers;
    this.config = config;
  }

  /** Where a request comes from. */
  Connection of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (address.startsWith("127.")) {
      Optional<LocalPeer> peer = peers.at(request.getRemotePort());
      if (peer.isPresent()) {
        return peer.get().connection(isProxied(request));
      }
    }
    return new Connection(
        address,
        request.isSecure() ? Connection.Kind.TLS : Connection.Kind.PLAIN,
        "",
        false,
        isProxied(request));
  }

  private boolean isProxied(HttpServletRequest request) {
    String header = config.get("server", "proxy_header").trim();
    return header.equals("*") || !header.isEmpty() && request.getHeader(header) != null;
  }
}
