package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;

/** From where administration is allowed: this machine, and others if configured. */
@Singleton
public class PeerRule {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  /** A proxy on this machine asks for somebody else. */
  private static final Set<String> PROXY_HEADERS =
      Set.of("forwarded", "x-forwarded-for", "x-real-ip");

  private final ServerConfig config;

  /** With the server options. */
  @Inject
  public PeerRule(ServerConfig config) {
    this.config = config;
  }

  /** Whether a request from an address with these header names is allowed. */
  boolean allows(String address, Set<String> headers) {
    if (config.bool("server", "mapano_admin_remote")) {
      return true;
    }
    return LOOPBACK.contains(address)
        && headers.stream()
            .noneMatch(name -> PROXY_HEADERS.contains(name.toLowerCase(Locale.ROOT)));
  }
}
