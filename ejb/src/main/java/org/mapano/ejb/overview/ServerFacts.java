package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Sequences;

/** What this server is and since when it runs. */
@Singleton
public class ServerFacts {
  private final ServerConfig config;
  private final Sequences sequences;

  @Inject
  public ServerFacts(ServerConfig config, Sequences sequences) {
    this.config = config;
    this.sequences = sequences;
  }

  /** Name among several servers, or of the machine. */
  public String name() {
    String name = config.get("server", "server_name");
    return name.isBlank() ? host() : name;
  }

  /** Port of the listener for clients without encryption, 0 for none. */
  public int plainPort() {
    return port(config.list("server", "server_listen"));
  }

  /** Port of the listener for clients with encryption, 0 for none. */
  public int securePort() {
    return port(config.list("server", "server_listen_tls"));
  }

  /** Path of the socket for clients of this machine, empty for none. */
  public String socket() {
    return config.get("server", "server_pipe_name");
  }

  /** Identity of the server and the machine, and some numbers. */
  List<Statistic> identity() {
    var process = ManagementFactory.getRuntimeMXBean();
    Instant start = Instant.ofEpochMilli(process.getStartTime());
    String system = System.getProperty("os.name");
    String release = System.getProperty("os.version");
    String machine = System.getProperty("os.arch");
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return List.of(
        new Statistic("program_name", "Name of the program", "mapano"),
        new Statistic("server_guid", "Identity of the server", sequences.serverGuid().toString()),
        new Statistic("server_name", "Name of the server", name()),
        new Statistic("server_start_date", "Time of the start", start.toString()),
        new Statistic("utsname", "Operating system", system + " " + release + " " + machine),
        new Statistic("osrelease", "Release of the operating system", release),
        new Statistic("userplugin", "Source of users", config.get("server", "user_plugin")),
        new Statistic(
            "attachment_storage",
            "Storage of attachments",
            config.get("server", "attachment_storage")),
        new Statistic("threads_live", "Threads of the process", Integer.toString(threads)));
  }

  private static int port(List<String> listeners) {
    if (listeners.isEmpty()) {
      return 0;
    }
    String first = listeners.getFirst();
    String digits = first.substring(first.lastIndexOf(':') + 1).replaceAll("[^0-9].*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
