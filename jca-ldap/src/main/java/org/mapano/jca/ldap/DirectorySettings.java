package org.mapano.jca.ldap;

import java.time.Duration;
import java.util.List;

/**
 * How to reach a directory.
 *
 * @param servers tried in turn, beginning with the last one that answered; at least one
 * @param startTls encrypt plain connections before anything else is said
 * @param bindName name to bind with; empty for anonymous
 * @param bindPassword its password
 * @param timeout longest wait for a connection and for each answer
 * @param pageSize entries per page of a search; 0 for no pages
 * @param caFile certificates to trust, in PEM form; empty for those of the Java runtime
 */
public record DirectorySettings(
    List<ServerAddress> servers,
    boolean startTls,
    String bindName,
    String bindPassword,
    Duration timeout,
    int pageSize,
    String caFile) {

  /**
   * Checks what would fail silently: a name without password binds as nobody.
   *
   * @throws IllegalArgumentException when there is no server, or a name without password
   */
  public DirectorySettings {
    if (servers.isEmpty()) {
      throw new IllegalArgumentException("No directory server is named");
    }
    if (!bindName.isEmpty() && bindPassword.isEmpty()) {
      throw new IllegalArgumentException("The directory needs a password for " + bindName);
    }
    servers = List.copyOf(servers);
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return servers + (startTls ? " with StartTLS" : "") + " as " + bindName;
  }
}
