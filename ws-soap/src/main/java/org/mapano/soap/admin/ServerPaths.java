package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.users.ServerDetails;
import org.mapano.soap.call.Connection;

/** Addresses of servers, as clients are told them (soap-wire 4). */
@Singleton
public class ServerPaths {
  private static final String PSEUDO = "pseudo://";

  private final HomeServer servers;

  @Inject
  public ServerPaths(HomeServer servers) {
    this.servers = servers;
  }

  /** Address that means this server, however it is reached. */
  public String here() {
    return PSEUDO + servers.name();
  }

  /** The name in such an address, or the address itself. */
  static String name(String url) {
    return url.startsWith(PSEUDO) ? url.substring(PSEUDO.length()) : url;
  }

  /** The address of a server that suits a client best; none when it has no suitable one. */
  public Optional<String> best(String server, Connection from) {
    return servers.find(server).flatMap(target -> best(target, from));
  }

  /**
   * The address of a server that suits a client best: the one for proxies through a proxy, the
   * socket for a client on the same machine, else no less encrypted than the client is connected.
   */
  Optional<String> best(ServerDetails target, Connection from) {
    if (from.proxied() && !target.proxyUrl().isEmpty()) {
      return Optional.of(target.proxyUrl());
    }
    return switch (from.kind()) {
      case SOCKET ->
          servers.isHere(target.name()) && target.socketUrl().isPresent()
              ? target.socketUrl()
              : target.encryptedUrl().or(target::plainUrl);
      case TLS -> target.encryptedUrl();
      case PLAIN -> target.plainUrl().or(target::encryptedUrl);
    };
  }
}
