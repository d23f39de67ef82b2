package org.mapano.soap.socket;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The relayed connections by the loopback port they come from. */
@Singleton
public class LocalPeers {
  private final Map<Integer, LocalPeer> byPort = new ConcurrentHashMap<>();

  /** The relayed connection that uses a loopback port of this machine; empty for any other. */
  public Optional<LocalPeer> at(int port) {
    return Optional.ofNullable(byPort.get(port));
  }

  void add(int port, LocalPeer peer) {
    byPort.put(port, peer);
  }

  void remove(int port) {
    byPort.remove(port);
  }
}
