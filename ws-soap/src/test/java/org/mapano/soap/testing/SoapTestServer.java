package org.mapano.soap.testing;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.soap.http.SoapServlet;
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
  /** Writes whole requests, passwords too, unless it is told not to, as wildfly-config does. */
  private static final Logger REQUESTS = Logger.getLogger("com.sun.xml.ws.transport.http");

  static {
    REQUESTS.setLevel(Level.INFO);
  }

  private final SoapWiring wiring;
  private final DeploymentManager application;
  private final Undertow http;
  private final LocalSocket socket;

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
    SoapServlet servlet = wiring.get(SoapServlet.class);
    application =
        Servlets.defaultContainer()
            .addDeployment(
                Servlets.deployment()
                    .setClassLoader(SoapTestServer.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("soap")
                    .addServlet(
                        Servlets.servlet(
                                "soap", SoapServlet.class, new ImmediateInstanceFactory<>(servlet))
                            .setAsyncSupported(true)
                            .setLoadOnStartup(1)
                            .addMapping("/*")));
    application.deploy();
    try {
      http =
          Undertow.builder()
              .addHttpListener(port, "127.0.0.1")
              .setHandler(application.start())
              .build();
    } catch (ServletException failure) {
      throw new IllegalStateException(failure);
    }
    http.start();
    socket = new LocalSocket(socketPath, address(), wiring.get(LocalPeers.class), 1000);
  }

  private InetSocketAddress address() {
    return (InetSocketAddress) http.getListenerInfo().getFirst().getAddress();
  }

  /** Address for TCP clients. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + address().getPort() + "/");
  }

  /** A part of the server. */
  public <T> T get(Class<T> type) {
    return wiring.get(type);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    http.stop();
    application.undeploy();
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
