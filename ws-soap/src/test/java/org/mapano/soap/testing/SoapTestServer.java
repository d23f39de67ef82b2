package org.mapano.soap.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.soap.call.Connection;
import org.mapano.soap.door.Reply;
import org.mapano.soap.door.SoapDoor;
import org.mapano.soap.door.SoapFault;
import org.mapano.soap.socket.LocalPeers;
import org.mapano.soap.socket.LocalSocket;

/**
 * All operations on a fresh database, over loopback HTTP and a local socket, started in a few
 * seconds.
 *
 * <p>By hand: {@code mvn -q -o -pl ws-soap -am test-compile dependency:build-classpath
 * -Dmdep.outputFile=target/classpath}, then in the directory {@code ws-soap}: {@code java -cp
 * target/test-classes:target/classes:$(cat target/classpath) org.mapano.soap.testing.SoapTestServer
 * /tmp/soap.sock 2236} (port 0 for a free one); it prints {@code ready} with its addresses, and
 * ends with its input. Further words are options ({@code server.quota_warn=10}) or {@code mariadb}.
 */
public final class SoapTestServer implements AutoCloseable {
  private final SoapWiring wiring;
  private final LocalPeers peers = new LocalPeers();
  private final HttpServer http;
  private final LocalSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SoapDoor door;

  /**
   * @param database is closed with the server
   * @param socketPath where the local socket is made
   * @param port TCP port, 0 for a free one
   * @param options server options by {@code component.option}
   */
  public SoapTestServer(
      TestDatabase database, Path socketPath, int port, Map<String, String> options)
      throws IOException {
    wiring = new SoapWiring(database, options);
    door = wiring.get(SoapDoor.class);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.createContext("/", this::serve);
    http.setExecutor(threads);
    http.start();
    socket = new LocalSocket(socketPath, http.getAddress(), peers, 1000);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      if (reply == null) {
        exchange.getResponseHeaders().add("Content-Type", Reply.XML);
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", reply.contentType());
      exchange.sendResponseHeaders(reply.status(), 0);
      try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 14)) {
        reply.body().writeTo(out);
      }
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      return null;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return door.fault(
          new SoapFault(
              405, "HTTP " + exchange.getRequestMethod() + " method not implemented", null));
    }
    return door.answer(
            connection(exchange.getRemoteAddress()),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            exchange.getRequestBody())
        .toCompletableFuture()
        .join();
  }

  private Connection connection(InetSocketAddress client) {
    return peers
        .at(client.getPort())
        .map(peer -> peer.connection(false))
        .orElseGet(() ->
            new Connection(
                client.getAddress().getHostAddress(), Connection.Kind.PLAIN, "", false, false));
  }

  /** Address for TCP clients. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  /** A part of the server. */
  public <T> T get(Class<T> type) {
    return wiring.get(type);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    http.stop(0);
    threads.close();
    wiring.close();
  }

  /** Runs a server until its input ends: socket path, port, then options as {@code name=value}. */
  public static void main(String... arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    boolean mariaDb = false;
    for (int i = 2; i < arguments.length; i++) {
      String[] option = arguments[i].split("=", 2);
      if (option[0].equals("mariadb")) {
        mariaDb = true;
      } else {
        options.put(option[0], option[1]);
      }
    }
    try (SoapTestServer server =
        new SoapTestServer(
            mariaDb ? TestDatabase.mariaDb() : TestDatabase.h2(),
            Path.of(arguments[0]),
            Integer.parseInt(arguments[1]),
            options)) {
      System.out.println("ready " + server.url() + " " + arguments[0]);
      while (System.in.read() >= 0) {
        // Until whoever started it goes.
      }
    }
  }
}
