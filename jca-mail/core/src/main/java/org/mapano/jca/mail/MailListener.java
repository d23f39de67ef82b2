package org.mapano.jca.mail;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Listens on some addresses and serves each connection on a virtual thread of its own. Works in and
 * outside a container.
 */
public final class MailListener {

  private static final System.Logger LOG = System.getLogger(MailListener.class.getName());

  /** How long a stop waits for the end of each accept loop, which a closed socket ends at once. */
  private static final long ACCEPT_END_MILLIS = 10_000;

  private final MailListenerSettings settings;
  private final MailConnectionListener handler;
  private final ThreadFactory threads;
  private final ConnectionLimiter limiter;
  private final RefusalLog refusals;
  private final Set<SocketMailConnection> open = ConcurrentHashMap.newKeySet();
  private final List<Acceptor> acceptors = new ArrayList<>();
  private final List<Thread> acceptThreads = new ArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong timedOut = new AtomicLong();
  private volatile boolean stopping;
  private volatile boolean stopped;

  /**
   * Makes a listener that does not listen yet.
   *
   * @param settings where to listen and with what limits
   * @param handler serves the connections
   */
  public MailListener(MailListenerSettings settings, MailConnectionListener handler) {
    this.settings = settings;
    this.handler = handler;
    this.threads = Thread.ofVirtual().name(settings.name() + "-connection-", 0).factory();
    this.limiter =
        new ConnectionLimiter(
            settings.limits().maxConnections(), settings.limits().maxConnectionsPerAddress());
    this.refusals = new RefusalLog(settings.name());
  }

  /**
   * Binds all addresses and begins to accept.
   *
   * @throws IOException when an address cannot be bound; then none is
   */
  public void start() throws IOException {
    try {
      for (ListenAddress address : settings.addresses()) {
        acceptors.add(Acceptor.bind(address, settings.limits().backlog()));
      }
    } catch (IOException e) {
      acceptors.forEach(acceptor -> Quietly.run(acceptor::close));
      acceptors.clear();
      throw e;
    }
    for (Acceptor acceptor : acceptors) {
      String place = SocketAddresses.text(acceptor.address());
      acceptThreads.add(platformThread("accept-" + place, () -> acceptLoop(acceptor)));
      LOG.log(Level.INFO, "{0} listens on {1}", settings.name(), place);
    }
    platformThread("sweeper", this::sweepLoop);
  }

  /** The bound addresses, in the order of the settings, with the real ports. */
  public List<SocketAddress> addresses() {
    return acceptors.stream().map(Acceptor::address).toList();
  }

  /** The counters. */
  public MailListenerStatistics statistics() {
    return limiter.statistics(timedOut.get());
  }

  /**
   * Stops: accepts nothing more, lets running requests end, tells idle peers goodbye, and after the
   * grace cuts what is left.
   *
   * @param grace how long running requests may take
   */
  public void stop(Duration grace) {
    stopping = true;
    acceptors.forEach(acceptor -> Quietly.run(acceptor::close));
    acceptThreads.forEach(MailListener::join);
    open.forEach(connection -> connection.watch().drain());
    long deadline = System.nanoTime() + grace.toNanos();
    while (!open.isEmpty() && System.nanoTime() - deadline < 0 && pause(10)) {
      // Sessions end by themselves.
    }
    if (!open.isEmpty()) {
      LOG.log(Level.WARNING, "{0}: cut {1} connections at stop", settings.name(), open.size());
    }
    open.forEach(SocketMailConnection::close);
    stopped = true;
  }

  private Thread platformThread(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(settings.name() + "-" + name).start(task);
  }

  private void acceptLoop(Acceptor acceptor) {
    while (!stopping) {
      try {
        admit(acceptor.accept());
      } catch (IOException e) {
        if (!stopping) {
          // For example too many open files: give the others time to end.
          LOG.log(Level.ERROR, settings.name() + ": cannot accept a connection", e);
          pause(200);
        }
      }
    }
  }

  private void admit(Transport transport) {
    String host = transport.tcp() == null ? "unix" : SocketAddresses.host(transport.remote());
    ConnectionLimiter.Verdict verdict =
        limiter.admit(host, SocketAddresses.isLocal(transport.remote()));
    if (verdict != ConnectionLimiter.Verdict.ADMITTED) {
      refusals.refused(verdict, host);
      Quietly.run(transport::close);
      return;
    }
    threads.newThread(() -> serve(transport, host)).start();
  }

  private void serve(Transport transport, String host) {
    String id = settings.name() + "-" + Long.toHexString(ids.incrementAndGet());
    try {
      SocketMailConnection connection = new SocketMailConnection(id, transport, settings);
      open.add(connection);
      try {
        serve(connection);
      } finally {
        connection.finish();
        open.remove(connection);
      }
    } catch (IOException e) {
      Quietly.run(transport::close);
      LOG.log(Level.DEBUG, id + ": connection broke before it began", e);
    } finally {
      limiter.release(host);
    }
  }

  private void serve(SocketMailConnection connection) {
    if (stopping) {
      connection.watch().drain();
    }
    try {
      if (settings.tlsMode() == TlsMode.IMPLICIT) {
        connection.handshake();
      }
      handler.onConnection(connection);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, connection + " broke", e);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, connection + " failed", e);
    }
  }

  private void sweepLoop() {
    while (!stopped && pause(settings.limits().sweepInterval().toMillis())) {
      for (SocketMailConnection connection : open) {
        connection.watch().sweep(timedOut);
      }
    }
  }

  /** Only when its thread has left it the kernel really lets go of a listening socket. */
  private static void join(Thread thread) {
    try {
      thread.join(ACCEPT_END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean pause(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
