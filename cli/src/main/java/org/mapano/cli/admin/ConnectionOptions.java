package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import java.io.Console;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.mapano.cli.rest.Server;
import picocli.CommandLine.Option;

/** Which server to ask, and how to prove who asks. */
public final class ConnectionOptions {
  private static final String DEFAULT_DATA = "/var/lib/mapano";

  @Option(
      names = {"-h", "--host"},
      paramLabel = "URL",
      description = "Address of another server, e.g. https://mail.example.com.")
  private String host;

  @Option(
      names = "--auth-user",
      paramLabel = "NAME",
      description =
          "Administrator to log on as at another server; the password is taken from"
              + " MAPANO_ADMIN_PASSWORD or asked for.")
  private String user;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file instead of admin.cfg in $KOPANO_CONFIG_PATH.")
  private Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory of the server on this machine.")
  private Path data;

  @Option(
      names = "--node",
      paramLabel = "NAME",
      description =
          "Work on another server of the installation, by its name in the directory; needs"
              + " --auth-user.")
  private String node;

  /** Name of the server to work on, when it is not the one that is asked first. */
  Optional<String> node() {
    return Optional.ofNullable(node);
  }

  /**
   * The server at another place; empty when that is the one that was asked. The directory knows
   * where it listens for MAPI clients only, so the administration interface is expected at the same
   * port as that of the first one.
   *
   * @param place what that one says of it
   * @param first address of that one
   */
  Optional<Server> at(JsonObject place, URI first, Map<String, String> environment) {
    if (place.getBoolean("here")) {
      return Optional.empty();
    }
    String address = first.getScheme() + "://" + bracketed(place.getString("address"));
    return Optional.of(
        remote(first.getPort() < 0 ? address : address + ":" + first.getPort(), environment));
  }

  private static String bracketed(String address) {
    return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
  }

  /** Names the administrator, unless that is null. */
  public void user(String name) {
    user = name == null ? user : name;
  }

  /** The server, for somebody who has yet to say who asks. */
  public Server stranger(Map<String, String> environment) {
    String address = address(environment);
    return isRemote(address)
        ? Server.stranger(address)
        : Server.local(dataDirectory(environment)).stranger();
  }

  private static boolean isRemote(String address) {
    return address.startsWith("http:") || address.startsWith("https:");
  }

  /** Names the configuration file. */
  public void config(Path file) {
    config = file;
  }

  /** The server that the options, the environment and the configuration name. */
  public Server server(Map<String, String> environment) {
    String address = address(environment);
    if (!isRemote(address)) {
      return Server.local(dataDirectory(environment));
    }
    return remote(address, environment);
  }

  private Server remote(String address, Map<String, String> environment) {
    String name = user == null ? environment.get("MAPANO_ADMIN_USER") : user;
    if (name == null) {
      throw new UsageException("Another server needs --auth-user.");
    }
    return Server.remote(address, name, password(environment));
  }

  private String address(Map<String, String> environment) {
    if (host != null) {
      if (!isRemote(host) && !host.equals("default:")) {
        throw new UsageException("--host takes an address such as https://mail.example.com.");
      }
      return host;
    }
    String socket = environment.get("KOPANO_SOCKET");
    return socket != null ? socket : AdminConfig.serverSocket(config, environment);
  }

  private Path dataDirectory(Map<String, String> environment) {
    if (data != null) {
      return data;
    }
    String property = System.getProperty("mapano.data.dir");
    return Path.of(
        property != null ? property : environment.getOrDefault("MAPANO_DATA", DEFAULT_DATA));
  }

  private static String password(Map<String, String> environment) {
    String password = environment.get("MAPANO_ADMIN_PASSWORD");
    if (password != null) {
      return password;
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password: ");
    if (typed == null) {
      throw new UsageException("No password: set MAPANO_ADMIN_PASSWORD.");
    }
    return new String(typed);
  }
}
